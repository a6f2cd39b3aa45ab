import { fileForm, type SubmittedForm } from "@sanad/casework/file-form";
import type { Intake } from "@sanad/casework/intake";
import { discardUnnamed } from "@sanad/casework/keep-evidence";
import { type FormContext, parseForm, parseStepOne } from "@sanad/channels/form";
import { phoneCountries } from "@sanad/channels/phone";
import { readUrlencoded, urlencodedLimit } from "@sanad/channels/upload/urlencoded";
import { DomainError } from "@sanad/domain/error";
import { boundedText } from "@sanad/http/bounded-text";
import { log } from "@sanad/http/log";
import { cameFrom } from "@sanad/http/own-forms";
import type { FileProblem } from "@sanad/locale/files";
import { consentVersions } from "@sanad/locale/pages/consent";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "./context.ts";
import { detailsPage } from "./details-page.tsx";
import { formSigns } from "./form-signs.ts";
import { giveBack, sendBack, stepOne } from "./give-back.tsx";
import { addressLoad, type AddressLoad } from "./limits.ts";
import { nudge } from "@sanad/http/nudge";
import { type App, languageIn } from "./pages.tsx";
import { isPictureOfMinor } from "./pictures-of-minor.ts";
import {
  discardQuietly,
  FormNotKeptError,
  readWords,
  type ReceivedForm,
  receiveForm,
} from "./receive-form.ts";
import { ProblemPage } from "./views/problem.tsx";
import { ReceiptPage } from "./views/receipt.tsx";

/** The two steps of the form. Nothing is kept between them: step one travels along in hidden fields. */
export const form = new Hono<App>()
  .use(async (c, next) => {
    if (c.req.method === "POST" && cameFrom(c) === "foreign") {
      // A browser shows an answer only after it has sent all it had.
      await c.req.raw.body?.pipeTo(new WritableStream());
      return c.html(<ProblemPage language={languageIn(c)} kind="refused" />, 403);
    }
    return next();
  })
  .post("/details", async (c) => {
    const body = await boundedText(c.req.raw, urlencodedLimit);
    const read = body === null ? null : readUrlencoded(body);
    if (read === null || !read.ok) {
      return c.html(<ProblemPage language={languageIn(c)} kind="too_large" />, 413);
    }
    const first = parseStepOne(read.value, formContext(c, Date.now()));
    if (first.ok) return c.html(await detailsPage(c, first.values));
    return c.html(await stepOne(c, first.values, first.errors), 422);
  })
  .post("/", async (c) => {
    try {
      const intake = await intakeOrWords(c);
      const load = await addressLoad(c.env, intake, c.req.header("cf-connecting-ip"));
      if (load === "flooded") return await giveBack(c);
      return await answerForm(c, intake, await receiveForm(intake, c.req.raw), load);
    } catch (error) {
      if (!(error instanceof FormNotKeptError)) throw error;
      const { cause } = error;
      log("form-not-kept", {
        worker: "intake",
        reason: cause instanceof DomainError ? cause.reason : "unknown",
      });
      const { fields, mayBeStored } = error;
      const returned = { unkept: "busy", filesLost: true, mayBeStored } as const;
      return c.html(await detailsPage(c, fields, returned), 503);
    }
  });

/** @throws FormNotKeptError when this worker is misconfigured: the person still gets their words back */
async function intakeOrWords(c: Context<App>): Promise<Intake> {
  try {
    return intakeOf(c.env, Date.now());
  } catch (cause) {
    throw new FormNotKeptError(await readWords(c.req.raw), { cause });
  }
}

function formContext(c: Context<App>, now: number): FormContext {
  return { language: languageIn(c), now, consentVersions };
}

async function answerForm(
  c: Context<App>,
  intake: Intake,
  received: ReceivedForm,
  load: AddressLoad,
): Promise<Response> {
  const { evidence, fields } = received;
  const parsed = parseForm(fields, formContext(c, intake.now), evidence.length > 0);
  const late = evidence.filter(({ kind }) => isPictureOfMinor(fields, kind));
  const problems = [...received.problems, ...late.map(({ name }): FileProblem => ({ kind: "minor", name }))];
  if (!parsed.ok || problems.length > 0 || received.refusal !== null) {
    await discardQuietly(intake, evidence);
    return sendBack(c, parsed.values, parsed.ok ? {} : parsed.errors, { ...received, problems });
  }
  try {
    const signs = await formSigns(c.env, fields, load, intake.lookupKey, intake.now);
    return await file(c, intake, { ...parsed, signs }, received);
  } catch (cause) {
    // The batch may have been stored although its answer was lost, so the evidence stays: the sweep knows the rows.
    // Only then is the submission kept for the next try: nothing that a stranger sends can cause it.
    throw new FormNotKeptError(parsed.values, { cause }, !(cause instanceof DomainError));
  }
}

async function file(
  c: Context<App>,
  intake: Intake,
  parsed: Pick<SubmittedForm, "report" | "submission" | "signs">,
  received: ReceivedForm,
): Promise<Response> {
  const { report, submission, signs } = parsed;
  const { evidence, sealedTo } = received;
  const traces = phoneCountries(`${report.answers.account ?? ""}\n${report.story}`);
  const answered = await fileForm(intake, { submission, report, evidence, sealedTo, traces, signs });
  if (!answered.evidenceUsed)
    await discardUnnamed(
      intake,
      evidence.map((item) => item.id),
    );
  c.executionCtx.waitUntil(nudge("intake", c.env.NOTIFY, answered.outbox));
  const { receipt, reference } = answered;
  const { answers } = report;
  return c.html(
    <ReceiptPage language={languageIn(c)} receipt={receipt} reference={reference} answers={answers} />,
  );
}
