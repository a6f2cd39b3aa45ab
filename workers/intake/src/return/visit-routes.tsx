import type { Intake } from "@sanad/casework/intake";
import { readVisit } from "@sanad/casework/return/read-visit";
import { openVisit, type Visit } from "@sanad/casework/return/visit";
import { askForContact, stopContact } from "@sanad/casework/return/wish";
import { writeBack } from "@sanad/casework/return/write-back";
import { base64url } from "@sanad/domain/base64url";
import { zoneOf } from "@sanad/domain/countries";
import { type FormValues, formLimits } from "@sanad/domain/form";
import { DomainError } from "@sanad/domain/error";
import { isId } from "@sanad/domain/id";
import { isOneOf } from "@sanad/domain/vocabulary";
import { log } from "@sanad/http/log";
import { pathIn } from "@sanad/http/page";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "../context.ts";
import { nudge } from "@sanad/http/nudge";
import { type App, languageIn } from "../pages.tsx";
import { ProblemPage } from "../views/problem.tsx";
import { type ContactMistake, readContactForm } from "./contact-form.ts";
import { ReturnDoor } from "./door.tsx";
import { doorValue } from "./own-door.ts";
import { fieldOf, postedFields } from "./posted-fields.ts";
import { forgetVisit, visitIn } from "./visit-cookie.ts";
import { type VisitNews, visitNews, VisitPage } from "./visit-page.tsx";
import type { WriteMistake } from "./write-form.tsx";

/** Where most of those who write read the clock, for a case whose country nobody told. */
const usualZone = "Africa/Casablanca";

/** What stands behind a presented receipt. */
export const visit = new Hono<App>()
  .get("/case", async (c) => {
    const intake = intakeOf(c.env, Date.now());
    const found = await visitOf(c, intake);
    return found === null ? over(c, "") : show(c, intake, found, {});
  })
  .post("/message", async (c) => {
    const fields = await postedFields(c.req.raw);
    if (fields === null) return c.html(<ProblemPage language={languageIn(c)} kind="too_large" />, 413);
    const written = { text: fieldOf(fields, "text").trim(), once: fieldOf(fields, "once").slice(0, 100) };
    try {
      return await takeMessage(c, written);
    } catch (cause) {
      log("message-not-kept", { worker: "intake", reason: reasonOf(cause) });
      const door = doorValue(c);
      return c.html(
        <ReturnDoor language={languageIn(c)} door={door} over="failed" words={written.text} />,
        503,
      );
    }
  })
  .post("/contact", async (c) => {
    const { intake, fields, found } = await posted(c);
    if (fields === null) return c.html(<ProblemPage language={languageIn(c)} kind="too_large" />, 413);
    if (found === null) return over(c, "");
    const wish = readContactForm(fields);
    if ("field" in wish) return show(c, intake, found, { contact: wish }, 422);
    c.executionCtx.waitUntil(nudge("intake", c.env.NOTIFY, await askForContact(intake, found, wish)));
    return done(c, "asked");
  })
  .post("/stop", async (c) => {
    const { intake, found } = await posted(c);
    if (found === null) return over(c, "");
    c.executionCtx.waitUntil(nudge("intake", c.env.NOTIFY, await stopContact(intake, found)));
    return done(c, "stopped");
  });

interface Written {
  readonly text: string;
  readonly once: string;
}

/** @throws whatever fails when not even the page with the words can be shown */
async function takeMessage(c: Context<App>, { text, once }: Written): Promise<Response> {
  const intake = intakeOf(c.env, Date.now());
  const found = await visitOf(c, intake);
  if (found === null) return over(c, text);
  const kind = text === "" ? "empty" : text.length > formLimits.story ? "long" : null;
  if (kind !== null) return show(c, intake, found, { writing: { kind, text, once } }, 422);
  try {
    const outbox = await writeBack(intake, found, { text, language: languageIn(c), once });
    c.executionCtx.waitUntil(nudge("intake", c.env.NOTIFY, outbox));
  } catch (cause) {
    log("message-not-kept", { worker: "intake", reason: reasonOf(cause) });
    return show(c, intake, found, { writing: { kind: "unkept", text, once } }, 503);
  }
  return done(c, "sent");
}

function reasonOf(cause: unknown): string {
  return cause instanceof DomainError ? cause.reason : "unknown";
}

interface Posted {
  readonly intake: Intake;
  readonly fields: FormValues | null;
  readonly found: Visit | null;
}

async function posted(c: Context<App>): Promise<Posted> {
  const fields = await postedFields(c.req.raw);
  const intake = intakeOf(c.env, Date.now());
  return { intake, fields, found: await visitOf(c, intake) };
}

async function visitOf(c: Context<App>, intake: Intake): Promise<Visit | null> {
  const value = visitIn(c);
  return value === null ? null : openVisit(intake, value);
}

/** @param words what was written and not kept */
function over(c: Context<App>, words: string): Response | Promise<Response> {
  forgetVisit(c);
  return c.html(<ReturnDoor language={languageIn(c)} door={doorValue(c)} over="over" words={words} />, 401);
}

function done(c: Context<App>, news: VisitNews): Response {
  return c.redirect(`${pathIn(languageIn(c), "/return/case")}&done=${news}`, 303);
}

interface Mistakes {
  readonly writing?: WriteMistake;
  readonly contact?: ContactMistake;
}

async function show(
  c: Context<App>,
  intake: Intake,
  found: Visit,
  mistakes: Mistakes,
  status: 200 | 422 | 503 = 200,
): Promise<Response> {
  const before = c.req.query("before");
  const from = before !== undefined && isId("entry", before) ? before : null;
  const view = await readVisit(intake, found, from);
  if (view.refused > 0) log("entries-refused", { worker: "intake", id: found.case.id, count: view.refused });
  const news = c.req.query("done") ?? "";
  const page = (
    <VisitPage
      {...mistakes}
      language={languageIn(c)}
      zone={zoneOf(found.case.country ?? undefined) ?? usualZone}
      view={view}
      news={isOneOf(visitNews, news) ? news : null}
      earlier={from !== null}
      once={base64url(crypto.getRandomValues(new Uint8Array(16)))}
    />
  );
  return c.html(page, status);
}
