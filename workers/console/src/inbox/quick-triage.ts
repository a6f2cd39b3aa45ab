import { acknowledgeCase, takeCase } from "@sanad/casework/desk/take-notice";
import { DomainError } from "@sanad/domain/error";
import { type CaseId, isId } from "@sanad/domain/id";
import { parseReference } from "@sanad/domain/reference";
import { staffCase } from "@sanad/store/staff-cases";
import type { Context } from "hono";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { permit } from "../permit.tsx";
import { addressOf, listIn, placeIn } from "./list-address.ts";

/** What is done from a list with one press; it leads back to where it was pressed. */
export const quickTriage = new Hono<App>()
  .post("/cases/:id/acknowledge", permit("case-work"), async (c) => {
    const id = caseIdOf(c.req.param("id"));
    const desk = deskOf(c.env, Date.now());
    if (!(await acknowledgeCase(desk, c.var.signedIn, id))) throw nothing();
    return c.redirect(await backTo(c, id), 303);
  })
  .post("/cases/:id/take", permit("case-work"), async (c) => {
    const id = caseIdOf(c.req.param("id"));
    const taken = await takeCase(deskOf(c.env, Date.now()), c.var.signedIn, id);
    if (taken === "nothing") throw nothing();
    return c.redirect(await backTo(c, id, taken === "other"), 303);
  });

function nothing(): DomainError {
  return new DomainError("not-found", "there is no such case for this member");
}

function caseIdOf(text: string): CaseId {
  if (!isId("case", text)) throw nothing();
  return text;
}

/** Put together of what was understood of it: a form cannot send anybody elsewhere. The case's own page where no list was named. */
async function backTo(c: Context<App>, id: CaseId, isTaken = false): Promise<string> {
  const back = (await c.req.formData()).get("back");
  if (typeof back !== "string") return `/cases/${id}`;
  const query = new URLSearchParams(back);
  const list = listIn(query);
  if (list === null) return `/cases/${id}`;
  const row = await staffCase(deskOf(c.env, Date.now()).db, c.var.signedIn.viewer, id);
  const anchor = row === null || parseReference(row.reference) === null ? "" : `#row-${row.reference}`;
  return `${addressOf(list, placeIn(query))}${isTaken ? "&said=taken" : ""}${anchor}`;
}
