import { parseReference } from "@sanad/domain/reference";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { App } from "../context.ts";

const NAME = "__Host-reference";
/** Seconds: as long as somebody takes to find their key card. */
const KEPT = 600;

/** Keeps which case a notice led to, until its reader has signed in. A reference opens nothing. */
export function keepReference(c: Context<App>, reference: string): void {
  setCookie(c, NAME, reference, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
    maxAge: KEPT,
  });
}

/** @returns the kept reference, which is then forgotten; `null` for none */
export function takeReference(c: Context<App>): string | null {
  const kept = getCookie(c, NAME);
  if (kept === undefined) return null;
  deleteCookie(c, NAME, { path: "/", secure: true });
  return parseReference(kept);
}
