import { receiptProof, receiptSettings } from "@sanad/channels/delivery/generic-settings";
import { isServedHere } from "@sanad/http/development";
import { z } from "zod";
import { presets } from "./generic-presets.ts";

/** Names of gateways and providers that have code of their own. */
const taken: readonly string[] = ["smsgate", "twilio", "resend"];

const parameter = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Goes into headers too. */
const value = z.string().regex(/^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/);
const parameters = z.record(parameter, value);

const encoded = z.strictObject({
  /** how the words are written: as they are, as UTF-16 with the high byte first, or that in hexadecimal */
  as: z.enum(["utf-8", "utf-16be", "utf-16be-hex"]),
  /** the parameter for these words, where it is not the usual one */
  text: parameter.exactOptional(),
  /** what tells the gateway of it */
  fixed: parameters.default({}),
});

const wire = z.strictObject({
  /** where the parameters go: `query` of a GET, a `form`, or `headers` with the words as the body */
  carry: z.enum(["query", "form", "headers"]),
  fields: z.strictObject({
    to: parameter,
    /** `headers`: none, the words are the body */
    text: parameter.exactOptional(),
    from: parameter.exactOptional(),
    /** where the gateway is to report */
    receipt: parameter.exactOptional(),
  }),
  fixed: parameters.default({}),
  /** for words in GSM 03.38; absent: they go as all others */
  gsm: encoded.exactOptional(),
  unicode: encoded,
  /** whether numbers keep their plus */
  plus: z.boolean(),
  accepted: z.strictObject({
    statuses: z.array(z.int().min(200).max(299)).min(1),
    /** how the body of an answer begins that says yes; empty: the status alone says it */
    beginnings: z.array(z.string().min(1)).default([]),
  }),
  /** what the gateway replaces by the status in the address that it reports to; absent: it adds a parameter itself */
  receiptStatus: z
    .string()
    .regex(/^[\x21-\x7E]+$/)
    .exactOptional(),
});

const auth = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("parameters"), parameters }),
  z.strictObject({
    kind: z.literal("basic"),
    user: z.string().regex(/^[^:]+$/),
    password: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal("header"), name: parameter, value }),
]);

const base = {
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/)
    .refine((name) => !taken.includes(name), "the name of another provider"),
  /** numbers and words pass here: never in the clear */
  url: z.url().refine((url) => url.startsWith("https://") || isServedHere("development", url), "not https"),
  auth,
  /** the number or name that the SMS comes from */
  from: value.exactOptional(),
  proof: receiptProof,
};

const fromPreset = z
  .strictObject({ ...base, preset: z.enum(["kannel", "jasmin"]) })
  .transform(({ preset, ...own }) => ({ ...own, ...presets[preset] }));

const ofItsOwn = z
  .strictObject({ ...base, wire, receipts: receiptSettings })
  .refine(
    ({ wire: { carry, fields, gsm, unicode } }) =>
      carry === "headers"
        ? fields.text === undefined
        : fields.text !== undefined || [gsm ?? unicode, unicode].every(({ text }) => text !== undefined),
    "no place for the words",
  );

/** The one gateway of `SMS_OUT`, with its preset filled in. */
export const smsOut = z.union([fromPreset, ofItsOwn]);

export type SmsWire = z.output<typeof wire>;
/** An SMS gateway that takes plain parameters over HTTP, as configured. */
export type SmsOut = z.output<typeof smsOut>;
