import { type Decision, type DecisionTrouble, decide, shortestReason } from "@sanad/casework/desk/decide";
import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import type { Desk } from "@sanad/casework/desk/desk";
import type { OpenedCase } from "@sanad/casework/desk/open-case";
import { isId } from "@sanad/domain/id";
import { statuses, urgencies } from "@sanad/domain/vocabulary";
import { workTexts } from "@sanad/locale/console/case-work";
import type { Context } from "hono";
import { Hono } from "hono";
import { z } from "zod";
import type { App } from "../context.ts";
import { readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { momentIn } from "./form-parts.ts";
import { Typed } from "./form-values.ts";
import { caseHref, withCase } from "./opened.tsx";
import { giveBack, giveBackStale } from "./show-case.tsx";

const reason = z.string().max(2000).catch("");
const statusForm = z.object({ status: z.enum(statuses), status_reason: reason });
const urgencyForm = z.object({ urgency: z.enum(urgencies), urgency_reason: reason });

/** What a member decides of a case: each is saved against the row as it was seen, with its reason, in one batch. */
export const workCase = new Hono<App>()
  .post("/cases/:id/status", permit("case-work"), (c) =>
    decidedBy(c, "status", (typed) => {
      const read = statusForm.safeParse({
        status: typed.text("status"),
        status_reason: typed.text("status_reason"),
      });
      if (!read.success) return null;
      return [{ change: "status", to: read.data.status }, read.data.status_reason];
    }),
  )
  .post("/cases/:id/urgency", permit("case-work"), (c) =>
    decidedBy(c, "urgency", (typed) => {
      const read = urgencyForm.safeParse({
        urgency: typed.text("urgency"),
        urgency_reason: typed.text("urgency_reason"),
      });
      if (!read.success) return null;
      return [{ change: "urgency", to: read.data.urgency }, read.data.urgency_reason];
    }),
  )
  .post("/cases/:id/deadline", permit("case-work"), (c) =>
    decidedBy(c, "deadline", (typed, desk) => {
      const text = typed.text("deadline");
      const to = text === "" ? null : momentIn(text, readerOf(c, desk).zone);
      return text !== "" && to === null ? null : [{ change: "deadline", to }, ""];
    }),
  )
  .post("/cases/:id/assign", permit("case-work"), (c) =>
    decidedBy(c, "assignee", async (typed, desk) => {
      const text = typed.text("assignee");
      if (text === "") return [{ change: "assignee", to: null }, ""];
      const known = await colleaguesOf(desk, c.var.signedIn);
      // somebody of this center who is still there
      if (!isId("member", text) || known.get(text)?.active !== true) return null;
      return [{ change: "assignee", to: text }, ""];
    }),
  );

type Read = readonly [Decision, string] | null;

/** Reads a decision from its form, carries it out, and gives the words back where it cannot. */
async function decidedBy(
  c: Context<App>,
  field: "status" | "urgency" | "deadline" | "assignee",
  read: (typed: Typed, desk: Desk) => Read | Promise<Read>,
): Promise<Response> {
  return withCase(c, async (desk, opened) => {
    const typed = Typed.of(await c.req.formData());
    const decision = await read(typed, desk);
    if (decision === null) return refused(c, desk, opened, typed, field, "choose");
    const outcome = await decide(desk, c.var.signedIn, opened, typed.revision(), ...decision);
    if (outcome.ok) return c.redirect(caseHref(opened), 303);
    if (outcome.reason === "stale") return giveBackStale(c, desk, opened, typed);
    return refused(c, desk, opened, typed, field, outcome.reason);
  });
}

async function refused(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  typed: Typed,
  field: "status" | "urgency" | "deadline" | "assignee",
  trouble: Exclude<DecisionTrouble, "stale"> | "choose",
): Promise<Response> {
  const { language } = readerOf(c, desk);
  const wrong = field === "deadline" ? workTexts.needsMoment : workTexts.choose;
  const needed = field === "urgency" && shortestReason > 1 ? workTexts.needsLonger : workTexts.needsReason;
  const said = { choose: wrong, same: workTexts.same, reason: needed }[trouble];
  const place = trouble === "reason" ? `${field}_reason` : field;
  return giveBack(c, desk, opened, typed, { field: place, text: said[language] });
}
