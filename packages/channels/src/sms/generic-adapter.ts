import { z } from "zod";
import { presets } from "./presets.ts";

/** Names of gateways that have code of their own. */
const taken: readonly string[] = ["smsgate", "twilio"];

/** Printable ASCII without spaces: what headers and addresses carry unchanged. */
const secret = z.string().regex(/^[\x21-\x7E]{16,}$/);
const parameter = z.string().min(1).max(64);
const header = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const auth = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("header"), name: header, secret }),
  z.strictObject({ kind: z.literal("basic"), user: z.string().regex(/^[^:]+$/), password: secret }),
  z.strictObject({ kind: z.literal("query"), name: parameter, secret }),
  z.strictObject({
    kind: z.literal("hmac"),
    header,
    hash: z.enum(["SHA-256", "SHA-1"]),
    encoding: z.enum(["hex", "base64"]),
    secret,
  }),
]);

const fields = z
  .strictObject({
    id: parameter.optional(),
    from: parameter,
    text: parameter,
    /** told by many gateways; read by nobody, since there is one inbox */
    to: parameter.optional(),
    ts: parameter.optional(),
    coding: parameter.optional(),
    charset: parameter.optional(),
  })
  .refine(({ id, ts }) => id !== undefined || ts !== undefined, "neither id nor ts");

const answer = z.strictObject({
  // 204 is not among them: it may have no body, and whoever wants none can have an empty one.
  status: z.literal([200, 201, 202]),
  contentType: z.string().regex(/^[\x20-\x7E]+$/),
  body: z.string().max(1000),
});

const base = {
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/)
    .refine((name) => !taken.includes(name), "the name of another gateway"),
  method: z.enum(["GET", "POST"]),
  auth,
  /** ISO 3166-1 alpha-2: where numbers without a country code are from */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
};

const fromPreset = z
  .strictObject({ ...base, preset: z.enum(["kannel", "jasmin"]) })
  .refine(({ preset, method }) => presets[preset].method === method, "not the preset's method")
  .transform(({ preset, ...own }) => ({ ...presets[preset], ...own }));

const ofItsOwn = z.strictObject({ ...base, fields, answer });

const adapter = z
  .union([fromPreset, ofItsOwn])
  .refine(({ method, auth: { kind } }) => method === "POST" || kind !== "hmac", "GET has no body to sign");

/**
 * The adapters of a deployment, with presets filled in. One that is wrong makes the whole list wrong: names are
 * different and not those of the other gateways, secrets have 16 characters and more.
 */
export const smsAdapters = z
  .array(adapter)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, "a name twice");

export type SmsFields = z.output<typeof fields>;
export type SmsAuth = z.output<typeof auth>;
/** One SMS gateway that posts or gets plain parameters, as configured. */
export type SmsAdapter = z.output<typeof smsAdapters>[number];
