import { base64url, fromBase64url } from "@sanad/domain/base64url";
import { utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { DomainError } from "@sanad/domain/error";
import { openCell } from "@sanad/vault/open";
import { sealCell } from "@sanad/vault/seal";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { App } from "./context.ts";

/** The card that a device remembers. Its digits are sealed, so that a copy of the cookie alone gives nobody the card. */
const NAME = "__Host-card";
const PLACE = "cookies/card";
/** Seconds; the longest that browsers keep a cookie (RFC 6265bis, section 5.5). */
const LIFE = 400 * 86_400;

/** Whether this device says that it remembers one. */
export function remembersCard(c: Context<App>): boolean {
  return getCookie(c, NAME) !== undefined;
}

/** @returns 24 digits; `null` where there is none, or one that was sealed under another key */
export async function rememberedCard(c: Context<App>, sessionKey: Uint8Array): Promise<string | null> {
  const cell = fromBase64url(getCookie(c, NAME) ?? "");
  if (cell === null) return null;
  try {
    return await openCell(await keyOf(sessionKey), PLACE, cell);
  } catch (error) {
    if (error instanceof DomainError && error.reason === "damaged") return null;
    throw error;
  }
}

/** @param card 24 digits that have just opened something */
export async function rememberCard(c: Context<App>, sessionKey: Uint8Array, card: string): Promise<void> {
  const value = base64url(await sealCell(await keyOf(sessionKey), PLACE, card));
  setCookie(c, NAME, value, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
    maxAge: LIFE,
  });
}

export function forgetCard(c: Context<App>): void {
  deleteCookie(c, NAME, { path: "/", secure: true });
}

async function keyOf(sessionKey: Uint8Array): Promise<Uint8Array> {
  return hmac(sessionKey, utf8("sanad/v1/cookie/card"));
}
