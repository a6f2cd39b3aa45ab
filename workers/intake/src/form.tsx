import { fileForm, type SubmittedForm } from "@sanad/casework/file-form";
import type { Intake } from "@sanad/casework/intake";
import { discardUnnamed } from "@sanad/casework/keep-evidence";
import { type FormContext, parseForm, parseStepOne } from "@sanad/channels/form";
import { phoneCountries } from "@sanad/channels/phone";
import { readUrlencoded, urlencodedLimit } from "@sanad/channels/upload/urlencoded";
import { DomainError } from "@sanad/domain/error";
import { type FormErrors, type FormValues, stepOneFields } from "@sanad/domain/form";
import { boundedText } from "@sanad/http/bounded-text";
import { log } from "@sanad/http/log";
import { cameFrom } from "@sanad/http/own-forms";
import { countQuietly } from "@sanad/http/refuse";
import type { FileProblem } from "@sanad/locale/files";
import { consentVersions } from "@sanad/locale/pages/consent";
import { connect } from "@sanad/store/database";
import type { Context } from "hono";
import { Hono } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { intakeOf } from "./context.ts";
import { detailsPage } from "./details-page.tsx";
import { formSigns, momentFor } from "./form-signs.ts";
import { addressLoad, type AddressLoad } from "./limits.ts";
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
import { ProblemPage } from "./views/problem.tsx";
import { ReceiptPage } from "./views/receipt.tsx";
import { ReportPage } from "./views/report.tsx";

/** Seconds: the window over which the platform counts. */
const RETRY_AFTER = "60";

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

/** Nothing is kept of it but a count, and nobody has to write anything twice. */
async function giveBack(c: Context<App>): Promise<Response> {
  const words = await readWords(c.req.raw);
  await countQuietly({ worker: "intake", db: connect(c.env.DB), now: Date.now() }, "form-flooded");
  c.header("Retry-After", RETRY_AFTER);
  return c.html(await detailsPage(c, words, { unkept: "crowded", filesLost: true }), 429);
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

async function stepOne(c: Context<App>, values: FormValues, errors: FormErrors): Promise<JSX.Element> {
  const moment = await momentFor(c.env, values, Date.now());
  return <ReportPage language={languageIn(c)} moment={moment} values={values} errors={errors} />;
}

async function sendBack(
  c: Context<App>,
  values: FormValues,
  errors: FormErrors,
  received: Pick<ReceivedForm, "evidence" | "problems" | "refusal">,
): Promise<Response> {
  const { refusal, problems, evidence } = received;
  if (refusal === "not-multipart" || refusal === "malformed") {
    return c.html(<ProblemPage language={languageIn(c)} kind="refused" />, 400);
  }
  if (refusal === null && stepOneFields.some((field) => errors[field] !== undefined)) {
    return c.html(await stepOne(c, values, errors), 422);
  }
  const filesLost = evidence.length > 0 || problems.length > 0;
  const shown = refusal === null ? errors : {};
  const page = await detailsPage(c, values, { errors: shown, fileProblems: problems, filesLost });
  return c.html(page, problems.some(({ kind }) => kind === "too_large" || kind === "too_many") ? 413 : 422);
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
  c.executionCtx.waitUntil(nudge(c.env.NOTIFY, answered.outbox));
  const { receipt, reference } = answered;
  const { answers } = report;
  return c.html(
    <ReceiptPage language={languageIn(c)} receipt={receipt} reference={reference} answers={answers} />,
  );
}
