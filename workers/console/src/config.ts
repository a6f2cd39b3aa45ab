import type { SigningCenter } from "@sanad/casework/desk/desk";
import { fromBase64 } from "@sanad/domain/base64";
import type { CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import { readJson } from "@sanad/domain/json";
import { z } from "zod";

const hybrid = z.string().startsWith("age1pq1");
const signer = z.base64().length(44);
const keys = z.object({
  recipient: hybrid,
  previous: z.array(hybrid).default([]),
  signer,
  previousSigners: z.array(signer).default([]),
});
const secret = z
  .base64()
  .transform((text) => fromBase64(text) ?? new Uint8Array())
  .refine((bytes) => bytes.length >= 32);

export interface Config {
  readonly centers: Readonly<Record<CenterId, SigningCenter>>;
  readonly recipientKey: Uint8Array;
  readonly lookupKey: Uint8Array;
  /** signs what the console hands out and wants back: WebAuthn challenges */
  readonly sessionKey: Uint8Array;
  readonly transitRecipient: string;
}

/**
 * What the deployment configured.
 *
 * @throws DomainError `misconfigured`
 */
export function readConfig(env: Env): Config {
  return {
    centers: {
      ma: { id: "ma", ...read("CENTER_MA", keys, readJson(env.CENTER_MA)) },
      intl: { id: "intl", ...read("CENTER_INTL", keys, readJson(env.CENTER_INTL)) },
    },
    recipientKey: read("RECIPIENT_KEY", secret, env.RECIPIENT_KEY),
    lookupKey: read("LOOKUP_KEY", secret, env.LOOKUP_KEY),
    sessionKey: read("SESSION_KEY", secret, env.SESSION_KEY),
    transitRecipient: read("TRANSIT_RECIPIENT", hybrid, env.TRANSIT_RECIPIENT),
  };
}

function read<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new DomainError("misconfigured", `${name} is missing or malformed`);
  return parsed.data;
}
