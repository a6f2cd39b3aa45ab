import type { FormErrorCode, FormErrors, FormField, FormValues } from "@sanad/domain/form";
import { formErrorCodes, formFields } from "@sanad/domain/form";
import type { Consent, Report } from "@sanad/domain/report";
import { type Language, isOneOf } from "@sanad/domain/vocabulary";
import type { z } from "zod";
import { answersOf, contactOf } from "./form-answers.ts";
import { readDeadline } from "./form-deadline.ts";
import { addressError, detailsSchema, stepOneSchema, submissionBytes } from "./form-schema.ts";
import { cleanText } from "./form-text.ts";

export interface FormContext {
  /** the language of the page, to answer in */
  readonly language: Language;
  /** UTC milliseconds */
  readonly now: number;
  /** versions of the consent notice whose texts are kept; a page opened before a deploy may carry an earlier one */
  readonly consentVersions: readonly string[];
}

export type StepOne = Pick<z.output<typeof stepOneSchema>, "reporter" | "danger" | "age"> & {
  readonly consent: Consent;
};

interface Refused {
  readonly ok: false;
  readonly errors: FormErrors;
  readonly values: FormValues;
}

export type StepOneResult =
  | { readonly ok: true; readonly value: StepOne; readonly values: FormValues }
  | Refused;

export type FormResult =
  /** `submission` is the 32 bytes that the page carried: case id and receipt derive from them */
  | {
      readonly ok: true;
      readonly report: Report;
      readonly submission: Uint8Array;
      readonly values: FormValues;
    }
  | Refused;

/**
 * Step one of the form: for whom, in danger now, how old, and the consent.
 *
 * @param fields every field that the browser sent, in order, by name
 */
export function parseStepOne(fields: FormValues, context: FormContext): StepOneResult {
  const values = cleanValues(fields);
  const parsed = stepOneSchema.safeParse(rawOf(values));
  const errors = { ...consentErrors(values, context), ...errorsOf(parsed) };
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors, values };
  const { reporter, danger, age, other_center, consent_version } = parsed.data;
  const consent = { version: consent_version, otherCenter: other_center };
  return { ok: true, value: { reporter, danger, age, consent }, values };
}

/**
 * The whole form, as step two sends it: step one's answers come along in hidden fields and are checked again.
 *
 * @param fields every text field, in order, by name
 * @param hasFiles whether at least one file came: then the story may be empty
 */
export function parseForm(fields: FormValues, context: FormContext, hasFiles: boolean): FormResult {
  const first = parseStepOne(fields, context);
  const { values } = first;
  const details = detailsSchema.safeParse(rawOf(values));
  const submission = submissionBytes(one(values, "s"));
  const deadline = readDeadline(one(values, "deadline_at"), one(values, "country"), context.now);
  const address = addressError(one(values, "contact_way"), one(values, "contact_address"));
  const errors: FormErrors = {
    ...(address === null ? {} : { contact_address: address }),
    ...(first.ok ? {} : first.errors),
    ...(submission === null ? { s: "stale" } : {}),
    ...(deadline.ok ? {} : { deadline_at: deadline.reason }),
    ...(one(values, "story") === undefined && !hasFiles ? { story: "required" } : {}),
    ...errorsOf(details),
  };
  if (
    !first.ok ||
    !details.success ||
    submission === null ||
    !deadline.ok ||
    Object.keys(errors).length > 0
  ) {
    return { ok: false, errors, values };
  }
  const report: Report = {
    channel: "web",
    language: context.language,
    story: details.data.story,
    answers: answersOf(first.value, details.data, deadline.value),
    contact: contactOf(details.data),
    consent: first.value.consent,
  };
  return { ok: true, report, submission, values };
}

function consentErrors(values: FormValues, context: FormContext): FormErrors {
  const version = one(values, "consent_version");
  return version === undefined || context.consentVersions.includes(version)
    ? {}
    : { consent_version: "stale" };
}

/** Only the form's own fields, so that what is shown again is never more than what the form has. */
function cleanValues(fields: FormValues): FormValues {
  return new Map(
    formFields.map((name) => [name, (fields.get(name) ?? []).map(cleanText).filter((text) => text !== "")]),
  );
}

function rawOf(values: FormValues): Record<string, string | readonly string[] | undefined> {
  const lists: readonly FormField[] = ["threats", "platforms", "demands", "help"];
  return Object.fromEntries(
    formFields.map((name) => [
      name,
      lists.includes(name) ? [...new Set(values.get(name))] : one(values, name),
    ]),
  );
}

function one(values: FormValues, name: FormField): string | undefined {
  return values.get(name)?.[0];
}

/** The schema's messages are the error codes; the first of a field stands. */
function errorsOf(parsed: z.ZodSafeParseResult<unknown>): FormErrors {
  const errors: Partial<Record<FormField, FormErrorCode>> = {};
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0]);
    if (isOneOf(formFields, field)) errors[field] ??= codeOf(issue.message);
  }
  return errors;
}

function codeOf(message: string): FormErrorCode {
  return isOneOf(formErrorCodes, message) ? message : "choice";
}
