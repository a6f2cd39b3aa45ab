import type { Language } from "@sanad/domain/vocabulary";
import { pickLanguage } from "@sanad/locale/language";
import type { Context } from "hono";
import { Hono } from "hono";
import { readContacts } from "./config.ts";
import { momentFor } from "./form-signs.ts";
import { ContactPage } from "./views/contact.tsx";
import { FirstHourPage } from "./views/first-hour.tsx";
import { GenuinePage } from "./views/genuine.tsx";
import { HomePage } from "./views/home.tsx";
import { PreventionPage } from "./views/prevention.tsx";
import { ReportPage } from "./views/report.tsx";

export type App = { Bindings: Env };

/** There is no cookie: the language is in the address, or what the browser asks for. */
export function languageIn(c: Context<App>): Language {
  return pickLanguage(c.req.query("lang"), c.req.header("accept-language"));
}

/** Pages that anybody may read without reporting. */
export const pages = new Hono<App>()
  .get("/", (c) => c.html(<HomePage language={languageIn(c)} />))
  .get("/first-hour", (c) => c.html(<FirstHourPage language={languageIn(c)} />))
  .get("/prevention", (c) => c.html(<PreventionPage language={languageIn(c)} />))
  .get("/genuine", (c) => c.html(<GenuinePage language={languageIn(c)} />))
  .get("/contact", (c) => c.html(<ContactPage language={languageIn(c)} contacts={readContacts(c.env)} />))
  .get("/report", async (c) =>
    c.html(<ReportPage language={languageIn(c)} moment={await momentFor(c.env, new Map(), Date.now())} />),
  );
