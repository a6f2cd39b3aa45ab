import { fileForm } from "@sanad/casework/file-form";
import type { Intake } from "@sanad/casework/intake";
import { discardUnnamed } from "@sanad/casework/keep-evidence";
import { type FormContext, parseForm, parseStepOne } from "@sanad/channels/form";
import { submissionBytes } from "@sanad/channels/form-schema";
import { phoneCountries } from "@sanad/channels/phone";
import { uploadLimits } from "@sanad/channels/upload/multipart";
import { readUrlencoded, urlencodedLimit } from "@sanad/channels/upload/urlencoded";
import { DomainError } from "@sanad/domain/error";
import { base64url } from "@sanad/domain/base64url";
import { type FormErrors, type FormValues, stepOneFields } from "@sanad/domain/form";
import type { Report } from "@sanad/domain/report";
import { boundedText } from "@sanad/http/bounded-text";
import { log } from "@sanad/http/log";
import { cameFrom } from "@sanad/http/own-forms";
import type { FileProblem } from "@sanad/locale/files";
import { consentVersions } from "@sanad/locale/pages/consent";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "./context.ts";
import { nudge } from "./nudge.ts";
import { type App, languageIn } from "./pages.tsx";
import { isPictureOfMinor } from "./pictures-of-minor.ts";
import {
  discardQuietly,
  FormNotKeptError,
  readWords,
  type ReceivedForm,
  receiveForm,
} from "./receive-form.ts";
import { DetailsPage } from "./views/details.tsx";
import { ProblemPage } from "./views/problem.tsx";
import { ReceiptPage } from "./views/receipt.tsx";
import { ReportPage } from "./views/report.tsx";

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
    if (first.ok) return c.html(detailsPage(c, first.values));
    return c.html(<ReportPage language={languageIn(c)} values={first.values} errors={first.errors} />, 422);
  })
  .post("/", async (c) => {
    try {
      const intake = await intakeOrWords(c);
      return await answerForm(c, intake, await receiveForm(intake, c.req.raw));
    } catch (error) {
      if (!(error instanceof FormNotKeptError)) throw error;
      const { cause } = error;
      log("form-not-kept", {
        worker: "intake",
        reason: cause instanceof DomainError ? cause.reason : "unknown",
      });
      const { fields, mayBeStored } = error;
      return c.html(detailsPage(c, fields, { busy: true, filesLost: true, mayBeStored }), 503);
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

interface Returned {
  readonly errors?: FormErrors;
  readonly fileProblems?: readonly FileProblem[];
  readonly busy?: boolean;
  /** this submission may have been stored: it has to be the same on the next try */
  readonly mayBeStored?: boolean;
  readonly filesLost?: boolean;
}

function detailsPage(c: Context<App>, values: FormValues, returned: Returned = {}) {
  const submission =
    carriedSubmission(c, values, returned) ?? base64url(crypto.getRandomValues(new Uint8Array(32)));
  const { mayBeStored: _, ...shown } = returned;
  const { totalBytes } = uploadLimits;
  const language = languageIn(c);
  return (
    <DetailsPage
      {...shown}
      language={language}
      values={values}
      submission={submission}
      uploadLimit={totalBytes}
    />
  );
}

/**
 * The same submission for as long as a form is tried again, but never one that another site may have chosen: it would
 * know the receipt.
 */
function carriedSubmission(c: Context<App>, values: FormValues, returned: Returned): string | null {
  const carried = values.get("s")?.[0];
  const ours = cameFrom(c) === "own" || returned.mayBeStored === true;
  return ours && carried !== undefined && submissionBytes(carried) !== null ? carried : null;
}

async function answerForm(c: Context<App>, intake: Intake, received: ReceivedForm): Promise<Response> {
  const { evidence, fields } = received;
  const parsed = parseForm(fields, formContext(c, intake.now), evidence.length > 0);
  const late = evidence.filter(({ kind }) => isPictureOfMinor(fields, kind));
  const problems = [...received.problems, ...late.map(({ name }): FileProblem => ({ kind: "minor", name }))];
  if (!parsed.ok || problems.length > 0 || received.refusal !== null) {
    await discardQuietly(intake, evidence);
    return sendBack(c, parsed.values, parsed.ok ? {} : parsed.errors, { ...received, problems });
  }
  try {
    return await file(c, intake, parsed, received);
  } catch (cause) {
    // The batch may have been stored although its answer was lost, so the evidence stays: the sweep knows the rows.
    // Only then is the submission kept for the next try: nothing that a stranger sends can cause it.
    throw new FormNotKeptError(parsed.values, { cause }, !(cause instanceof DomainError));
  }
}

function sendBack(
  c: Context<App>,
  values: FormValues,
  errors: FormErrors,
  received: Pick<ReceivedForm, "evidence" | "problems" | "refusal">,
): Response | Promise<Response> {
  const { refusal, problems, evidence } = received;
  if (refusal === "not-multipart" || refusal === "malformed") {
    return c.html(<ProblemPage language={languageIn(c)} kind="refused" />, 400);
  }
  if (refusal === null && stepOneFields.some((field) => errors[field] !== undefined)) {
    return c.html(<ReportPage language={languageIn(c)} values={values} errors={errors} />, 422);
  }
  const filesLost = evidence.length > 0 || problems.length > 0;
  const shown = refusal === null ? errors : {};
  const page = detailsPage(c, values, { errors: shown, fileProblems: problems, filesLost });
  return c.html(page, problems.some(({ kind }) => kind === "too_large" || kind === "too_many") ? 413 : 422);
}

async function file(
  c: Context<App>,
  intake: Intake,
  parsed: { readonly report: Report; readonly submission: Uint8Array },
  received: ReceivedForm,
): Promise<Response> {
  const { report, submission } = parsed;
  const { evidence, sealedTo } = received;
  const traces = phoneCountries(`${report.answers.account ?? ""}\n${report.story}`);
  const answered = await fileForm(intake, { submission, report, evidence, sealedTo, traces });
  if (!answered.evidenceUsed)
    await discardUnnamed(
      intake,
      evidence.map((item) => item.id),
    );
  c.executionCtx.waitUntil(nudge(c.env.NOTIFY, answered.outbox));
  const { receipt, reference } = answered;
  const { answers } = report;
  return c.html(
    <ReceiptPage language={languageIn(c)} receipt={receipt} reference={reference} answers={answers} />,
  );
}
