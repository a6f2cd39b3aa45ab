import { type FormErrors, type FormValues, stepOneFields } from "@sanad/domain/form";
import { countQuietly } from "@sanad/http/refuse";
import { connect } from "@sanad/store/database";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { detailsPage } from "./details-page.tsx";
import { momentFor } from "./form-signs.ts";
import { type App, languageIn } from "./pages.tsx";
import { readWords, type ReceivedForm } from "./receive-form.ts";
import { ProblemPage } from "./views/problem.tsx";
import { ReportPage } from "./views/report.tsx";

/** Seconds: the window over which the platform counts. */
const RETRY_AFTER = "60";

/** Nothing is kept of it but a count, and nobody has to write anything twice. */
export async function giveBack(c: Context<App>): Promise<Response> {
  const words = await readWords(c.req.raw);
  await countQuietly({ worker: "intake", db: connect(c.env.DB), now: Date.now() }, "form-flooded");
  c.header("Retry-After", RETRY_AFTER);
  return c.html(await detailsPage(c, words, { unkept: "crowded", filesLost: true }), 429);
}

/** Step one of the form, with what was typed. */
export async function stepOne(c: Context<App>, values: FormValues, errors: FormErrors): Promise<JSX.Element> {
  const moment = await momentFor(c.env, values, Date.now());
  return <ReportPage language={languageIn(c)} moment={moment} values={values} errors={errors} />;
}

/** A form that is not filed as it is: the step that is to be mended, with everything that was typed. */
export async function sendBack(
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
