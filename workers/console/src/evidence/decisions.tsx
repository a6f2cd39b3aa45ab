import { askForEvidence } from "@sanad/casework/desk/ask-approval";
import {
  deleteEvidence,
  evidenceSteps,
  mayAskDeletion,
  noteStep,
} from "@sanad/casework/desk/delete-evidence";
import { giveSecondVoice } from "@sanad/casework/desk/second-voice";
import { isId } from "@sanad/domain/id";
import { Hono } from "hono";
import { z } from "zod";
import { notHere, withCase } from "../case/opened.tsx";
import type { App } from "../context.ts";
import { permit } from "../permit.tsx";
import { exhibitPage } from "./exhibit-page.tsx";
import { exhibitHref, type Sighted, withExhibit } from "./with-exhibit.tsx";

const words = (least: number) => z.string().trim().min(least).max(2000);
const kinds = ["minor-evidence", "own-recording", "evidence-deletion"] as const;
const asking = z.object({ kind: z.enum(kinds) });
const deciding = z.object({ decision: z.enum(["given", "refused"]) });
const step = z.object({ step: z.enum(evidenceSteps) });

/** What takes two people, and what precedes a deletion. */
export const evidenceDecisions = new Hono<App>()
  .post("/cases/:id/evidence/:evidence/ask", permit("evidence-view"), (c) =>
    withExhibit(c, async (desk, opened, sighted) => {
      const form = Object.fromEntries(await c.req.formData());
      const kind = asking.safeParse(form).data?.kind;
      if (kind === undefined || !isAskable(kind, sighted)) return notHere(c);
      const typed = z.string().safeParse(form[`reason-${kind}`]).data ?? "";
      const reason = words(10).safeParse(typed);
      if (!reason.success)
        return exhibitPage(c, desk, opened, sighted, { kind, reason: typed.slice(0, 2000) });
      await askForEvidence(desk, c.var.signedIn, opened, sighted.exhibit.row.id, kind, reason.data);
      return c.redirect(exhibitHref(opened, sighted.exhibit), 303);
    }),
  )
  .post("/cases/:id/approvals/:approval", permit("approve"), (c) =>
    withCase(c, async (desk, opened) => {
      const id = c.req.param("approval");
      const decided = deciding.safeParse(Object.fromEntries(await c.req.formData()));
      if (!isId("approval", id) || !decided.success) return notHere(c);
      const approval = await giveSecondVoice(desk, c.var.signedIn, opened, id, decided.data.decision);
      if (approval === null) return notHere(c);
      const about = approval.kind === "conflict-lift" ? "" : `/evidence/${approval.subject}`;
      return c.redirect(`/cases/${opened.case.id}${about}`, 303);
    }),
  )
  .post("/cases/:id/evidence/:evidence/steps", permit("evidence-view"), (c) =>
    withExhibit(c, async (desk, opened, { exhibit }) => {
      const form = Object.fromEntries(await c.req.formData());
      const done = step.safeParse(form);
      const text = words(1).safeParse(done.success ? form[`words-${done.data.step}`] : undefined);
      if (!done.success || exhibit.state === "closed" || exhibit.row.quarantinedAt === null)
        return notHere(c);
      // The browser asks for the words by itself; without them nothing is noted and the page shows that.
      if (text.success) await noteStep(desk, c.var.signedIn, opened, exhibit, done.data.step, text.data);
      return c.redirect(exhibitHref(opened, exhibit), 303);
    }),
  )
  .post("/cases/:id/evidence/:evidence/delete", permit("approve"), (c) =>
    withExhibit(c, async (desk, opened, { exhibit }) => {
      if (exhibit.state === "closed") return notHere(c);
      await deleteEvidence(desk, c.var.signedIn, opened, exhibit);
      return c.redirect(exhibitHref(opened, exhibit), 303);
    }),
  );

/** Nobody has a say in what was not given to them: a center that was let in for the words alone deletes no evidence. */
function isAskable(kind: (typeof kinds)[number], { access, exhibit, events }: Sighted): boolean {
  switch (kind) {
    case "minor-evidence":
      return access === "quarantined";
    case "own-recording":
      return access === "awaiting-lawyer";
    case "evidence-deletion":
      return exhibit.state !== "closed" && mayAskDeletion(exhibit, events);
  }
}
