import { adapterProblems, type SmsAdapter, smsAdapters } from "@sanad/channels/sms/generic-adapter";
import type { Center, CenterId } from "@sanad/domain/center";
import { centerIds } from "@sanad/domain/center";
import { fromBase64 } from "@sanad/domain/base64";
import { DomainError } from "@sanad/domain/error";
import { readJson } from "@sanad/domain/json";
import type { Routing } from "@sanad/domain/routing";
import { z } from "zod";
import type { CenterContact } from "./views/contact.tsx";

const hybrid = z.string().startsWith("age1pq1");
const keys = z.object({ recipient: hybrid, previous: z.array(hybrid).default([]) });
const lead = z.enum(centerIds);
const routing = z.object({ countries: z.record(z.string(), lead), otherwise: lead, unknown: lead });
const contact = z.object({
  telephone: z.string(),
  hours: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
});
const contacts = z.partialRecord(lead, contact);
const count = z.coerce.number().int().min(0);
const secret = z
  .base64()
  .transform((text) => fromBase64(text) ?? new Uint8Array())
  .refine((bytes) => bytes.length >= 32);

export interface Config {
  readonly centers: Readonly<Record<CenterId, Center>>;
  readonly routing: Routing;
  readonly recipientKey: Uint8Array;
  readonly lookupKey: Uint8Array;
  readonly transitRecipient: string;
  /** automatic answers by one channel in a clock hour */
  readonly acknowledgeHourly: number;
}

/**
 * What the deployment configured.
 *
 * @throws DomainError `misconfigured`: a worker that lost its keys takes no report, so that nothing is stored unsealed
 */
export function readConfig(env: Env): Config {
  return {
    centers: {
      ma: { id: "ma", ...read("CENTER_MA", keys, readJson(env.CENTER_MA)) },
      intl: { id: "intl", ...read("CENTER_INTL", keys, readJson(env.CENTER_INTL)) },
    },
    routing: read("ROUTING", routing, readJson(env.ROUTING)),
    recipientKey: read("RECIPIENT_KEY", secret, env.RECIPIENT_KEY),
    lookupKey: read("LOOKUP_KEY", secret, env.LOOKUP_KEY),
    transitRecipient: read("TRANSIT_RECIPIENT", hybrid, env.TRANSIT_RECIPIENT),
    acknowledgeHourly: read("ACKNOWLEDGE_HOURLY", count, env.ACKNOWLEDGE_HOURLY),
  };
}

/**
 * What signs the moment at which a form was shown.
 *
 * @returns `null` when the worker lost it: the pages are still shown, and the form that comes back cannot be filed
 */
export function readMomentKey(env: Env): Uint8Array | null {
  return secret.safeParse(env.LOOKUP_KEY).data ?? null;
}

/**
 * The least time that a person takes for the form.
 *
 * @returns milliseconds
 * @throws DomainError `misconfigured`
 */
export function readLeastTime(env: Env): number {
  return 1000 * read("FORM_SECONDS", count, env.FORM_SECONDS);
}

/**
 * How the centers can be reached, as far as the deployment has published it; nothing is made up where it has not.
 *
 * @throws DomainError `misconfigured`
 */
export function readContacts(env: Env): CenterContact[] {
  const configured = read("CENTER_CONTACTS", contacts, readJson(env.CENTER_CONTACTS));
  return centerIds.flatMap((center) => {
    const found = configured[center];
    return found === undefined ? [] : [{ ...found, center }];
  });
}

/**
 * The SMS gateways that are configured and not programmed. Absent is not the same as `[]`: whoever lost the list
 * shall hear of it, and the gateways shall try again.
 *
 * @throws DomainError `misconfigured`, naming each place that is wrong and never what stands there
 */
export function readSmsAdapters(env: Env): readonly SmsAdapter[] {
  const value = readJson(env.SMS_GENERIC);
  const parsed = smsAdapters.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DomainError("misconfigured", `SMS_GENERIC: ${adapterProblems(value).join("; ")}`);
}

function read<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new DomainError("misconfigured", `${name} is missing or malformed`);
  return parsed.data;
}
