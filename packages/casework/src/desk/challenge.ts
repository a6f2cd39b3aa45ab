import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { base64url } from "@sanad/domain/base64url";
import { hmac, sha256 } from "@sanad/domain/digest";

/** Long enough to look for a telephone and lay a finger on it. Milliseconds. */
const LIFE = 5 * 60_000;
const FORM = /^([A-Za-z0-9_-]{22})\.(\d{13})\.([A-Za-z0-9_-]{43})$/;

/** What a challenge was made for: one for signing in adds no passkey, one of another session adds none here. */
export type ChallengePurpose = "sign-in" | `add:${string}`;

/** A challenge that is still good, as its row will say that it was used. */
export interface UsableChallenge {
  readonly hash: Uint8Array;
  /** UTC milliseconds */
  readonly expiresAt: number;
}

/**
 * A WebAuthn challenge that says by itself until when it holds. Nothing is stored for it before it is used, so strangers
 * who ask for many fill no table.
 *
 * @param key SESSION_KEY
 * @param now UTC milliseconds
 * @returns 80 ASCII characters; as bytes they are the challenge
 */
export async function makeChallenge(
  key: Uint8Array,
  purpose: ChallengePurpose,
  now: number,
): Promise<string> {
  const random = base64url(crypto.getRandomValues(new Uint8Array(16)));
  const until = String(now + LIFE);
  return `${random}.${until}.${base64url(await sign(key, purpose, random, until))}`;
}

/** @returns `null` for one that is not ours, was made for something else, or is over; a replay is seen when it is stored */
export async function readChallenge(
  key: Uint8Array,
  purpose: ChallengePurpose,
  text: string,
  now: number,
): Promise<UsableChallenge | null> {
  const [, random, until, signature] = FORM.exec(text) ?? [];
  if (random === undefined || until === undefined || signature === undefined) return null;
  const expected = base64url(await sign(key, purpose, random, until));
  if (!sameBytes(utf8(expected), utf8(signature)) || Number(until) <= now) return null;
  return { hash: await sha256(utf8(text)), expiresAt: Number(until) };
}

async function sign(key: Uint8Array, ...parts: readonly string[]): Promise<Uint8Array> {
  return hmac(key, utf8(JSON.stringify(["sanad/v1/challenge", ...parts])));
}
