import { sessionLength } from "@sanad/domain/session-time";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { App } from "./context.ts";

/** `__Host-`: this host alone, over TLS alone, and no subdomain can set it (RFC 6265bis, section 4.1.3.2). */
const NAME = "__Host-session";

export function sessionIn(c: Context<App>): string | null {
  return getCookie(c, NAME) ?? null;
}

export function keepSession(c: Context<App>, value: string): void {
  setCookie(c, NAME, value, {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
    maxAge: sessionLength / 1000,
  });
}

export function forgetSession(c: Context<App>): void {
  deleteCookie(c, NAME, { path: "/", secure: true });
}
