import { fileForm } from "@sanad/casework/file-form";
import type { Intake } from "@sanad/casework/intake";
import { type FormContext, parseForm, parseStepOne } from "@sanad/channels/form";
import { submissionBytes } from "@sanad/channels/form-schema";
import { phoneCountries } from "@sanad/channels/phone";
import { kindFamily } from "@sanad/channels/upload/file-kind";
import { uploadLimits } from "@sanad/channels/upload/multipart";
import { readUrlencoded } from "@sanad/channels/upload/urlencoded";
import { base64url } from "@sanad/domain/base64url";
import { type FormErrors, type FormValues, stepOneFields } from "@sanad/domain/form";
import { takesPictures } from "@sanad/domain/pictures";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import { log } from "@sanad/http/log";
import type { FileProblem } from "@sanad/locale/files";
import { consentVersions } from "@sanad/locale/pages/consent";
import type { Context } from "hono";
import { Hono } from "hono";
import { intakeOf } from "./context.ts";
import { nudge } from "./nudge.ts";
import { type App, languageIn } from "./pages.tsx";
import { discardQuietly, FormNotKeptError, type ReceivedForm, receiveForm } from "./receive-form.ts";
import { DetailsPage } from "./views/details.tsx";
import { ProblemPage } from "./views/problem.tsx";
import { ReceiptPage } from "./views/receipt.tsx";
import { ReportPage } from "./views/report.tsx";

/** The two steps of the form. Nothing is kept between them: step one travels along in hidden fields. */
export const form = new Hono<App>()
  .post("/details", async (c) => {
    const read = readUrlencoded(await c.req.text());
    if (!read.ok) return c.html(<ProblemPage language={languageIn(c)} kind="too_large" />, 413);
    const first = parseStepOne(read.value, formContext(c, Date.now()));
    if (first.ok) return c.html(detailsPage(c, first.values));
    return c.html(<ReportPage language={languageIn(c)} values={first.values} errors={first.errors} />, 422);
  })
  .post("/", async (c) => {
    const intake = intakeOf(c.env, Date.now());
    try {
      return await answerForm(c, intake, await receiveForm(intake, c.req.raw));
    } catch (error) {
      if (!(error instanceof FormNotKeptError)) throw error;
      log("form-not-kept", { worker: "intake" });
      return c.html(detailsPage(c, error.fields, { busy: true, filesLost: true }), 503);
    }
  });

function formContext(c: Context<App>, now: number): FormContext {
  return { language: languageIn(c), now, consentVersions };
}

interface Returned {
  readonly errors?: FormErrors;
  readonly fileProblems?: readonly FileProblem[];
  readonly busy?: boolean;
  readonly filesLost?: boolean;
}

function detailsPage(c: Context<App>, values: FormValues, returned: Returned = {}) {
  const carried = values.get("s")?.[0];
  const submission =
    carried !== undefined && submissionBytes(carried) !== null
      ? carried
      : base64url(crypto.getRandomValues(new Uint8Array(32)));
  const { totalBytes } = uploadLimits;
  const language = languageIn(c);
  return (
    <DetailsPage
      {...returned}
      language={language}
      values={values}
      submission={submission}
      uploadLimit={totalBytes}
    />
  );
}

async function answerForm(c: Context<App>, intake: Intake, received: ReceivedForm): Promise<Response> {
  const { evidence, fields } = received;
  const parsed = parseForm(fields, formContext(c, intake.now), evidence.length > 0);
  const problems = [...received.problems, ...(parsed.ok ? picturesOfMinor(parsed.report, evidence) : [])];
  if (!parsed.ok || problems.length > 0 || received.refusal !== null) {
    await discardQuietly(intake, evidence);
    return sendBack(c, parsed.values, parsed.ok ? {} : parsed.errors, { ...received, problems });
  }
  try {
    return await file(c, intake, parsed, received);
  } catch (cause) {
    // The batch may have been stored although its answer was lost, so the evidence stays: the sweep knows the rows.
    throw new FormNotKeptError(parsed.values, { cause });
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
  return c.html(page, refusal === "too-large" || refusal === "too-many" ? 413 : 422);
}

/** Where a child may be in it, neither pictures nor film nor an archive that may hold them is kept. */
function picturesOfMinor(report: Report, evidence: readonly SealedEvidence[]): FileProblem[] {
  if (takesPictures(report.answers)) return [];
  return evidence
    .filter(({ kind }) => ["image", "video", "zip"].includes(kindFamily(kind) ?? ""))
    .map(({ name }) => ({ kind: "minor", name }));
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
  if (!answered.evidenceUsed) await discardQuietly(intake, evidence);
  c.executionCtx.waitUntil(nudge(c.env.NOTIFY, answered.outbox));
  const { receipt, reference } = answered;
  const { answers } = report;
  return c.html(
    <ReceiptPage language={languageIn(c)} receipt={receipt} reference={reference} answers={answers} />,
  );
}
