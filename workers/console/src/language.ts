import { isOneOf, type Language, languages } from "@sanad/domain/vocabulary";
import { pickLanguage } from "@sanad/locale/language";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const NAME = "__Host-language";
const YEAR = 31_536_000;

/** The language of the address, which is then remembered; else the remembered one; else what the browser asks for. */
export function languageIn(c: Context): Language {
  const chosen = c.req.query("lang");
  if (chosen !== undefined && isOneOf(languages, chosen)) {
    setCookie(c, NAME, chosen, { path: "/", secure: true, httpOnly: true, sameSite: "Strict", maxAge: YEAR });
  }
  return pickLanguage(chosen ?? getCookie(c, NAME), c.req.header("accept-language"));
}
