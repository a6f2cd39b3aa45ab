import { base64url, fromBase64url } from "@sanad/domain/base64url";
import { concat, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { readJson } from "@sanad/domain/json";
import { keyedHash } from "@sanad/vault/seal";
import { z } from "zod";
import { type ChallengePurpose, readChallenge, type UsableChallenge } from "./challenge.ts";
import type { Desk } from "./desk.ts";

/** What passkeys need beside the desk. */
export interface PasskeyDesk extends Desk {
  /** signs challenges */
  readonly sessionKey: Uint8Array;
  /** scheme, host and port under which the console is opened */
  readonly origin: string;
}

/** What a browser sends of a passkey. Everything in it is a stranger's until it is verified. */
export interface PresentedPasskey {
  /** JSON of the `PublicKeyCredential` */
  readonly response: string;
  /** base64url of the PRF output */
  readonly prf: string;
}

/** The host, and so every passkey dies with the console's address. @see https://w3c.github.io/webauthn/#rp-id */
export function relyingParty({ origin }: Pick<PasskeyDesk, "origin">): string {
  return new URL(origin).hostname;
}

/** The extension's input, for good: another one gives another secret, and every passkey would open nothing. */
export async function prfInput({ deployment }: Pick<Desk, "deployment">): Promise<string> {
  return base64url(await sha256(concat(utf8("sanad/v1/passkey/prf\0"), utf8(deployment))));
}

/** How the row of a passkey is found. @param id base64url of the WebAuthn credential id */
export async function passkeyLocator(
  { lookupKey }: Pick<Desk, "lookupKey">,
  id: string,
): Promise<Uint8Array> {
  return keyedHash(lookupKey, "sanad/v1/passkey", id);
}

/** @returns 32 bytes, or `null` for what no authenticator gives */
export function readPrf(text: string): Uint8Array | null {
  const bytes = fromBase64url(text);
  return bytes?.length === 32 ? bytes : null;
}

const clientData = z.object({ challenge: z.string().max(400) });

/**
 * The challenge that a browser says it answers. That it truly does is in the signature, which covers the same bytes.
 *
 * @param encoded `clientDataJSON` as base64url
 */
export async function challengeIn(
  desk: PasskeyDesk,
  purpose: ChallengePurpose,
  encoded: string,
): Promise<UsableChallenge | null> {
  const bytes = fromBase64url(encoded);
  if (bytes === null) return null;
  const parsed = clientData.safeParse(readJson(new TextDecoder().decode(bytes)));
  const text = parsed.success ? fromBase64url(parsed.data.challenge) : null;
  if (text === null) return null;
  return readChallenge(desk.sessionKey, purpose, new TextDecoder().decode(text), desk.now);
}
