import type { Intake } from "@sanad/casework/intake";
import type { Center, CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import { parseRouting } from "@sanad/domain/routing";
import { connect } from "@sanad/store/database";
import argon2 from "@phi-ag/argon2/argon2.wasm";

/**
 * Reads the deployment's configuration for one request.
 *
 * @param now UTC milliseconds
 * @throws DomainError `misconfigured`: a worker that lost its keys takes no report, so that nothing is stored unsealed
 */
export function intakeOf(env: Env, now: number): Intake {
  return {
    db: connect(env.DB),
    bucket: env.EVIDENCE,
    centers: { ma: center("ma", env.CENTER_MA), intl: center("intl", env.CENTER_INTL) },
    routing: parseRouting(env.ROUTING),
    recipientKey: secretBytes(env.RECIPIENT_KEY),
    lookupKey: secretBytes(env.LOOKUP_KEY),
    transitRecipient: hybrid(env.TRANSIT_RECIPIENT),
    deployment: env.DEPLOYMENT,
    mailDomain: env.MAIL_DOMAIN,
    argon2,
    now,
  };
}

function center(id: CenterId, text: string): Center {
  const value: unknown = text === "" ? null : JSON.parse(text);
  if (typeof value !== "object" || value === null)
    throw new DomainError("misconfigured", `no keys of center ${id}`);
  const { recipient, previous } = value as { recipient?: unknown; previous?: unknown };
  const earlier = Array.isArray(previous) ? previous.map(hybrid) : [];
  return { id, recipient: hybrid(recipient), previous: earlier };
}

function hybrid(recipient: unknown): string {
  if (typeof recipient === "string" && recipient.startsWith("age1pq1")) return recipient;
  throw new DomainError("misconfigured", "not a hybrid recipient");
}

/** @param text base64 of at least 32 bytes */
function secretBytes(text: string): Uint8Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (bytes.length < 32) throw new DomainError("misconfigured", "a secret is too short");
  return bytes;
}
