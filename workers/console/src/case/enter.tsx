import { readCasePage } from "@sanad/casework/desk/case-page";
import {
  enteredTo,
  enterMessage,
  enterReply,
  enterReport,
  intakeOfDesk,
} from "@sanad/casework/desk/enter-report";
import type { OpenedCase } from "@sanad/casework/desk/open-case";
import type { Desk } from "@sanad/casework/desk/desk";
import { type FormCompartments, formCompartments } from "@sanad/casework/form-compartments";
import { submissionBytes } from "@sanad/channels/form-schema";
import { base64url } from "@sanad/domain/base64url";
import { mayBeMinor } from "@sanad/domain/minor";
import { showReference } from "@sanad/domain/reference";
import { nudge } from "@sanad/http/nudge";
import { enterTexts } from "@sanad/locale/console/enter";
import { caseIdOf } from "@sanad/vault/seal";
import type { Context } from "hono";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { AddToCaseForm, NewReportForm } from "./enter-form.tsx";
import { EnteredPage } from "./entered-page.tsx";
import { type Returned, Typed } from "./form-values.ts";
import { caseHref, withCase } from "./opened.tsx";
import { answersIn, readNew, readWords } from "./read-entered.ts";
import { receiveEntered, takeBack } from "./receive-entered.ts";

/** Writing down what came by telephone, at the door or over WhatsApp: as a case of its own, or into one that is there. */
export const enter = new Hono<App>()
  .get("/cases/new", permit("case-work"), (c) => {
    const desk = deskOf(c.env, Date.now());
    return showNew(c, desk, freshSubmission(), null);
  })
  .post("/cases/new", permit("case-work"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const { signedIn } = c.var;
    let sealedTo: FormCompartments | undefined;
    const received = await receiveEntered(
      desk,
      c.req.raw,
      async (fields) => {
        const bytes = submissionBytes(fields.get("s")?.[0]);
        sealedTo ??= await formCompartments(intakeOfDesk(desk, signedIn), bytes);
        return sealedTo.compartments;
      },
      async (fields) => mayBeMinor(answersIn(new Typed(fields)).data ?? {}),
    );
    const typed = new Typed(received.fields);
    const read = readNew(typed, received, readerOf(c, desk).language);
    const submission = submissionBytes(typed.text("s"));
    if ("problems" in read || submission === null) {
      await takeBack(desk, received.evidence);
      const problems = "problems" in read ? read.problems : [];
      const again = submission === null ? freshSubmission() : typed.text("s");
      return showNew(c, desk, again, { typed, problems, meanwhile: [] });
    }
    sealedTo ??= await formCompartments(intakeOfDesk(desk, signedIn), submission);
    const { evidence } = received;
    const done = await enterReport(desk, signedIn, { submission, report: read.report, evidence, sealedTo });
    c.executionCtx.waitUntil(nudge("console", c.env.NOTIFY, done.outbox));
    if (!done.evidenceUsed) await takeBack(desk, evidence);
    const { language } = readerOf(c, desk);
    return memberPage(
      c,
      desk,
      { title: showReference(done.reference) },
      <EnteredPage
        language={language}
        href={`/cases/${await caseIdOf(submission)}`}
        reference={done.reference}
        receipt={done.receipt}
      />,
    );
  })
  .get("/cases/:id/entered", permit("case-work"), (c) =>
    withCase(c, (desk, opened) => showAdd(c, desk, opened, freshSubmission(), null)),
  )
  .post("/cases/:id/entered", permit("case-work"), (c) =>
    withCase(c, async (desk, opened) => {
      const { signedIn } = c.var;
      const received = await receiveEntered(
        desk,
        c.req.raw,
        () => enteredTo(desk, opened),
        async () => (await readCasePage(desk, signedIn, opened, null)).minor,
      );
      const typed = new Typed(received.fields);
      const { language } = readerOf(c, desk);
      const submission = submissionBytes(typed.text("s"));
      const ours = typed.text("whose") === "ours";
      const read = readWords(typed, received, language, ours);
      if ("problems" in read || submission === null) {
        await takeBack(desk, received.evidence);
        const problems = "problems" in read ? read.problems : [];
        const again = submission === null ? freshSubmission() : typed.text("s");
        return showAdd(c, desk, opened, again, { typed, problems, meanwhile: [] });
      }
      if (ours) {
        await enterReply(desk, signedIn, opened, read.report.story, read.report.language);
      } else {
        const { evidence } = received;
        const stored = await enterMessage(desk, signedIn, opened, {
          submission,
          report: read.report,
          evidence,
        });
        if (stored !== "filed") await takeBack(desk, evidence);
      }
      return c.redirect(caseHref(opened), 303);
    }),
  );

function freshSubmission(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function showNew(
  c: Context<App>,
  desk: Desk,
  submission: string,
  returned: Returned | null,
): Promise<Response> {
  const { language } = readerOf(c, desk);
  return memberPage(
    c,
    desk,
    { title: enterTexts.newTitle[language], place: "enter", status: returned === null ? 200 : 422 },
    <NewReportForm language={language} submission={submission} returned={returned} />,
  );
}

function showAdd(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  submission: string,
  returned: Returned | null,
): Promise<Response> {
  const { language } = readerOf(c, desk);
  return memberPage(
    c,
    desk,
    { title: showReference(opened.case.reference), status: returned === null ? 200 : 422 },
    <AddToCaseForm language={language} submission={submission} returned={returned} here={caseHref(opened)} />,
  );
}
