import { utf8, sameBytes } from "@sanad/domain/bytes";
import { base64url } from "@sanad/domain/base64url";
import { cameFrom } from "@sanad/http/own-forms";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { App } from "../pages.tsx";

const NAME = "__Host-door";

/**
 * What the page with the field for the receipt carries in browsers that do not say where a form comes from: the same
 * random value in a cookie and in a hidden field, which no other site can bring together. Without it another site could
 * open a case of its own choosing in somebody's browser, and read what that person then writes there.
 *
 * @returns `null` for browsers that say it
 */
export function doorValue(c: Context<App>): string | null {
  if (cameFrom(c) !== "unknown") return null;
  const value = base64url(crypto.getRandomValues(new Uint8Array(16)));
  setCookie(c, NAME, value, { path: "/", secure: true, httpOnly: true, sameSite: "Strict" });
  return value;
}

/** Whether the receipt was typed on a page of ours. @param carried the hidden field */
export function isOwnDoor(c: Context<App>, carried: string): boolean {
  if (cameFrom(c) !== "unknown") return cameFrom(c) === "own";
  const kept = getCookie(c, NAME);
  return kept !== undefined && kept !== "" && sameBytes(utf8(kept), utf8(carried));
}
