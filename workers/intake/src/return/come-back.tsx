import { beginVisit } from "@sanad/casework/return/begin-visit";
import { endVisit } from "@sanad/casework/return/visit";
import { cameFrom } from "@sanad/http/own-forms";
import { isThisMachine, network } from "@sanad/http/network";
import { pathIn } from "@sanad/http/page";
import { exitAddress } from "@sanad/locale/pages/shell";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "../context.ts";
import { returnsTooOften } from "../limits.ts";
import { type App, languageIn } from "../pages.tsx";
import { ProblemPage } from "../views/problem.tsx";
import { type DoorTrouble, ReturnDoor } from "./door.tsx";
import { EndedPage } from "./ended-page.tsx";
import { doorValue, isOwnDoor } from "./own-door.ts";
import { fieldOf, postedFields } from "./posted-fields.ts";
import { forgetVisit, keepVisit, visitIn } from "./visit-cookie.ts";
import { visit } from "./visit-routes.tsx";

const statusOf = { slip: 422, wrong: 403, wait: 429, stale: 403 } as const satisfies Record<
  DoorTrouble,
  number
>;

/**
 * The victim's page of return. It is the one part of intake that sets a cookie and opens anything, and only with a
 * presented receipt. What changes something comes from our own pages.
 */
export const comeBack = new Hono<App>()
  .use(async (c, next) => {
    if (c.req.method === "POST" && cameFrom(c) === "foreign") {
      // A browser shows an answer only after it has sent all it had.
      await c.req.raw.body?.pipeTo(new WritableStream());
      return c.html(<ProblemPage language={languageIn(c)} kind="refused" />, 403);
    }
    return next();
  })
  .get("/", (c) => c.html(<ReturnDoor language={languageIn(c)} door={doorValue(c)} />))
  .post("/", async (c) => {
    const fields = await postedFields(c.req.raw);
    if (fields === null) return c.html(<ProblemPage language={languageIn(c)} kind="too_large" />, 413);
    if (!isOwnDoor(c, fieldOf(fields, "door"))) return again(c, "stale");
    const intake = intakeOf(c.env, Date.now());
    const address = c.req.header("cf-connecting-ip");
    if (await returnsTooOften(c.env, intake, address)) return again(c, "wait");
    const from = address === undefined || isThisMachine(address) ? "" : network(address);
    const begun = await beginVisit(intake, fieldOf(fields, "receipt"), from);
    if (!begun.ok) return again(c, begun.reason);
    keepVisit(c, begun.value);
    return c.redirect(pathIn(languageIn(c), "/return/case"), 303);
  })
  .post("/end", async (c) => {
    const value = visitIn(c);
    if (value !== null) await endVisit(intakeOf(c.env, Date.now()), value);
    forgetVisit(c);
    // Not "cookies": that would sign the person out of every page under the same domain, which somebody may notice.
    c.header("Clear-Site-Data", '"cache", "storage"');
    // A form's answer may not redirect elsewhere under our policy (`form-action`), a page may go there by itself.
    c.header("Refresh", `0; url=${exitAddress[languageIn(c)]}`);
    return c.html(<EndedPage language={languageIn(c)} />);
  })
  .route("/", visit);

function again(c: Context<App>, trouble: DoorTrouble): Response | Promise<Response> {
  const language = languageIn(c);
  return c.html(<ReturnDoor language={language} door={doorValue(c)} trouble={trouble} />, statusOf[trouble]);
}
