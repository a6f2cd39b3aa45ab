import { z } from "zod";
import { authSchema, coversMessage, isSigning, parameter, signedHeaders } from "./generic-auth-schema.ts";
import { presets } from "./presets.ts";

/** Names of gateways that have code of their own. */
const taken: readonly string[] = ["smsgate", "twilio"];

const headerPlace = /^header:([A-Za-z0-9_-]{1,64})$/;
/** A parameter, a path into JSON (`data.message`, `results.0.text`), or `header:` and the name of one. */
const place = parameter.refine(
  (text) => !text.startsWith("header:") || headerPlace.test(text),
  "not the name of a header",
);

const fields = z
  .strictObject({
    id: place.optional(),
    from: place,
    text: place,
    /** told by many gateways; read by nobody, since there is one inbox */
    to: place.optional(),
    ts: place.optional(),
    coding: place.optional(),
    charset: place.optional(),
    /** what the pieces of a long text have in common, which this is (from 1), and how many there are */
    ref: place.optional(),
    part: place.optional(),
    parts: place.optional(),
    /** the header that says the same in binary: as bytes, or as hexadecimal digits */
    udh: place.optional(),
  })
  .refine(({ id, ts }) => id !== undefined || ts !== undefined, "neither id nor ts")
  .refine(
    ({ ref, part, parts }) =>
      [ref, part, parts].every((each) => (each === undefined) === (ref === undefined)),
    "ref, part and parts go together",
  );

const answer = z.strictObject({
  // 204 is not among them: it may have no body, and whoever wants none can have an empty one.
  status: z.literal([200, 201, 202]),
  contentType: z.string().regex(/^[\x20-\x7E]+$/, "not printable ASCII"),
  body: z.string().max(1000),
});

const base = {
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, "not a name of small letters, digits and -")
    .refine((name) => !taken.includes(name), "the name of another gateway"),
  method: z.enum(["GET", "POST"]),
  auth: authSchema,
  /** ISO 3166-1 alpha-2: where numbers without a country code are from */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "not two capital letters")
    .optional(),
  /** whom the gateway can carry an answer to: numbers, or also short codes of 3 to 8 digits; names never */
  answers: z.enum(["numbers", "short-codes"]).default("numbers"),
};

const receipt = z.strictObject({ field: place, values: z.array(z.string()).min(1).optional() }).optional();

const ofItsOwn = z.strictObject({
  preset: z.undefined().optional(),
  ...base,
  /** how a POST carries its values; `raw`: the body is the value `body`, and all others are headers */
  body: z.enum(["form", "json", "multipart", "raw"]).default("form"),
  /** JSON only: where the list is, when one request holds several messages; fields are paths inside one of them */
  each: parameter.optional(),
  fields,
  /** what tells a delivery receipt, when they come to the same address: a field that is there, or has one of these values */
  receipt,
  answer,
});

const fromPreset = z
  .strictObject({ preset: z.enum(["kannel", "kannel-post", "jasmin"]), ...base })
  .refine(({ preset, method }) => presets[preset].method === method, {
    path: ["method"],
    message: "not the preset's",
  })
  .transform(({ preset, ...own }) => ({ ...presets[preset], ...own }));

const adapter = z.discriminatedUnion("preset", [ofItsOwn, fromPreset]).superRefine((given, context) => {
  const { method, auth, body, each } = given;
  const problem = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
  if (method === "GET" && body !== "form") problem(["body"], "a GET has none");
  if (each !== undefined && body !== "json") problem(["each"], "a list is in JSON only");
  if (auth.kind === "vonage" && body !== "form") problem(["body"], "Vonage signs parameters");
  if (!isSigning(auth)) return;
  if (!coversMessage(auth, method))
    problem(["auth", "signed"], method === "GET" ? "leaves out {url}" : "leaves out {body} and {sha256}");
  const signed = signedHeaders(auth);
  for (const [name, where] of Object.entries(given.fields)) {
    const header = headerPlace.exec(where ?? "")?.[1]?.toLowerCase();
    if (header !== undefined && !signed.includes(header))
      problem(["fields", name], "a header that is not signed");
  }
});

/**
 * The adapters of a deployment, with presets filled in. One that is wrong makes the whole list wrong: names are
 * different and not those of the other gateways, secrets have 16 characters and more.
 */
export const smsAdapters = z
  .array(adapter)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "a name twice");

export type SmsFields = z.output<typeof fields>;
/** One SMS gateway as configured. */
export type SmsAdapter = z.output<typeof smsAdapters>[number];

/**
 * What is wrong with a list of adapters, a phrase each, with the place (`0.auth.secret`) and never the value.
 *
 * @returns nothing for a list that {@link smsAdapters} takes
 */
export function adapterProblems(value: unknown): string[] {
  const issues = smsAdapters.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`));
}
