import { submissionBytes } from "@sanad/channels/form-schema";
import { uploadLimits } from "@sanad/channels/upload/multipart";
import { base64url } from "@sanad/domain/base64url";
import type { FormErrors, FormValues } from "@sanad/domain/form";
import { cameFrom } from "@sanad/http/own-forms";
import type { FileProblem } from "@sanad/locale/files";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { momentFor } from "./form-signs.ts";
import { type App, languageIn } from "./pages.tsx";
import { DetailsPage } from "./views/details.tsx";

/** Why step two is shown again. */
export interface Returned {
  readonly errors?: FormErrors;
  readonly fileProblems?: readonly FileProblem[];
  readonly unkept?: "busy" | "crowded";
  /** this submission may have been stored: it has to be the same on the next try */
  readonly mayBeStored?: boolean;
  readonly filesLost?: boolean;
}

/** Step two of the form, with what was typed. */
export async function detailsPage(
  c: Context<App>,
  values: FormValues,
  returned: Returned = {},
): Promise<JSX.Element> {
  const submission =
    carriedSubmission(c, values, returned) ?? base64url(crypto.getRandomValues(new Uint8Array(32)));
  const { mayBeStored: _, ...shown } = returned;
  return (
    <DetailsPage
      {...shown}
      language={languageIn(c)}
      values={values}
      submission={submission}
      moment={await momentFor(c.env, values, Date.now())}
      uploadLimit={uploadLimits.totalBytes}
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
