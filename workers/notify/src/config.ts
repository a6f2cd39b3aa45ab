import type { CenterSigners } from "@sanad/casework/signed-by-center";
import type { CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import { readJson } from "@sanad/domain/json";
import { isServedHere } from "@sanad/http/development";
import { z } from "zod";
import { type Contacts, contactsSchema } from "./contacts.ts";
import { smsOut } from "./senders/generic-settings.ts";

/** JSON in a variable or secret, as the schema has it. */
export const json = <T extends z.ZodType>(schema: T) =>
  z.string().transform((text, context): z.output<T> | never => {
    const parsed = schema.safeParse(readJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "is not what it should be" });
    return z.NEVER;
  });

/** The public halves by which rosters and duty telephones are checked; the recipient beside them is not needed here. */
const signer = z.base64().length(44);
const signers = json(z.object({ signer, previousSigners: z.array(signer).default([]) }));
const smsGate = z.object({
  SMS_GATEWAY: z.literal("smsgate"),
  SMSGATE_URL: z.url(),
  SMSGATE_CREDENTIALS: z.string().regex(/^[^:]+:.+$/),
});
const twilioCredentials = json(
  z.object({ account: z.string().min(1), token: z.string().min(1), from: z.string().min(1) }),
);
const twilio = z.object({
  SMS_GATEWAY: z.literal("twilio"),
  TWILIO_URL: z.url(),
  TWILIO_CREDENTIALS: twilioCredentials,
});
const generic = z.object({ SMS_GATEWAY: z.literal("generic"), SMS_OUT: json(smsOut) });
const schema = z.intersection(
  z.object({
    DEPLOYMENT: z.string().min(1),
    RESEND_URL: z.url(),
    RESEND_API_KEY: z.string().min(1),
    MAIL_FROM: z.string().min(1),
    MAIL_FROM_NEUTRAL: z.string().min(1),
    CONSOLE_URL: z.url(),
    PUBLIC_URL: z.url().regex(/[^/]$/),
    GATHER_AFTER: z.coerce.number().int().min(1),
    GATHER_URGENT_AFTER: z.coerce.number().int().min(1),
    TRANSIT_IDENTITIES: z.string().min(1),
    CENTER_MA: signers,
    CENTER_INTL: signers,
    CENTER_MA_CONTACTS: json(contactsSchema),
    CENTER_INTL_CONTACTS: json(contactsSchema),
  }),
  z.discriminatedUnion("SMS_GATEWAY", [smsGate, twilio, generic]),
);

type Settings = z.infer<typeof schema>;
export type SmsSettings = z.infer<typeof smsGate> | z.infer<typeof twilio> | z.infer<typeof generic>;

export interface Config {
  readonly resend: { readonly url: string; readonly key: string };
  readonly sms: SmsSettings;
  readonly from: string;
  /** sender of what goes to victims: says nothing to an onlooker */
  readonly neutralFrom: string;
  readonly consoleUrl: string;
  /** where this worker is reached and providers report, without a slash at its end */
  readonly publicUrl: string;
  /** notices a center gets one by one within a gathering window */
  readonly gatherAfter: number;
  /** the same for U0 and U1, which then wait for the next minute only */
  readonly gatherUrgentAfter: number;
  /** current and previous transit identities */
  readonly transit: readonly string[];
  readonly signers: Readonly<Record<CenterId, CenterSigners>>;
  readonly contacts: Readonly<Record<CenterId, Contacts>>;
}

const read = new WeakMap<object, Config>();

/**
 * Reads the worker's variables and secrets, once for each isolate.
 *
 * @throws DomainError `misconfigured`, naming the variables and never their values
 */
export function readConfig(env: object): Config {
  const known = read.get(env);
  if (known !== undefined) return known;
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => String(issue.path[0]));
    throw new DomainError("misconfigured", `notify: ${[...new Set(names)].join(", ")}`);
  }
  if (!isServedHere(parsed.data.DEPLOYMENT, parsed.data.RESEND_URL)) {
    throw new DomainError("misconfigured", "notify: development keys with a real provider");
  }
  const config = configOf(parsed.data);
  read.set(env, config);
  return config;
}

function configOf(settings: Settings): Config {
  return {
    resend: { url: settings.RESEND_URL, key: settings.RESEND_API_KEY },
    sms: settings,
    from: settings.MAIL_FROM,
    neutralFrom: settings.MAIL_FROM_NEUTRAL,
    consoleUrl: settings.CONSOLE_URL,
    publicUrl: settings.PUBLIC_URL,
    gatherAfter: settings.GATHER_AFTER,
    gatherUrgentAfter: settings.GATHER_URGENT_AFTER,
    transit: settings.TRANSIT_IDENTITIES.split("\n").flatMap((line) => line.trim() || []),
    signers: { ma: settings.CENTER_MA, intl: settings.CENTER_INTL },
    contacts: { ma: settings.CENTER_MA_CONTACTS, intl: settings.CENTER_INTL_CONTACTS },
  };
}
