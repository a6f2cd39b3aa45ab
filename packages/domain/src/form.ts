/** The fields of the web form. The parser, the page and the texts of the errors all speak of these. */
export const formFields = [
  "danger",
  "reporter",
  "age",
  "agree",
  "other_center",
  "consent_version",
  "s",
  "moment",
  "website",
  "story",
  "deadline",
  "deadline_at",
  "country",
  "contact_way",
  "contact_address",
  "contact_hours",
  "contact_watcher",
  "self_harm",
  "threats",
  "platforms",
  "account",
  "demands",
  "paid",
  "route",
  "collected",
  "amount",
  "published",
  "relation",
  "family_fear",
  "help",
  "files",
] as const;
export type FormField = (typeof formFields)[number];

/** What is carried from step one to step two, hidden: nothing is kept on the server between them. */
export const stepOneFields = [
  "reporter",
  "danger",
  "age",
  "agree",
  "other_center",
  "consent_version",
] as const;

/** A field that people do not see. It bears a name that programs like to fill in, and no autofill knows. */
export const trapField = "website" satisfies FormField;

export const formErrorCodes = [
  "required",
  "choice",
  "too_long",
  "moment",
  "past",
  "far",
  "telephone",
  "email",
  "consent",
  "stale",
] as const;
export type FormErrorCode = (typeof formErrorCodes)[number];
export type FormErrors = Readonly<Partial<Record<FormField, FormErrorCode>>>;

/** What was typed, cleaned, by field: enough to show the form again. It holds words: never log it. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

export const formLimits = {
  /** UTF-16 code units, as `maxlength` counts them; about 50 printed pages */
  story: 100_000,
  /** UTF-16 code units of every other text */
  text: 500,
  /** milliseconds from now: a deadline after that is a slip of the finger */
  deadlineAhead: 366 * 24 * 3_600_000,
} as const;

/** What the `country` field sends for "another country" and "I prefer not to say". */
export const otherCountry = "other";
export const untoldCountry = "unknown";
