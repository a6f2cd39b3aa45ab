import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { App } from "../pages.tsx";

/** `__Host-`: this host alone, over TLS alone, and no subdomain can set it (RFC 6265bis, section 4.1.3.2). */
const NAME = "__Host-visit";

export function visitIn(c: Context<App>): string | null {
  return getCookie(c, NAME) ?? null;
}

/** Without an age: it goes with the browser. How long it means anything is decided by the visit's row. */
export function keepVisit(c: Context<App>, value: string): void {
  setCookie(c, NAME, value, { path: "/", secure: true, httpOnly: true, sameSite: "Strict" });
}

export function forgetVisit(c: Context<App>): void {
  deleteCookie(c, NAME, { path: "/", secure: true });
}
