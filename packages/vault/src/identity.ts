import { DomainError } from "@sanad/domain/error";
import { bech32 } from "@scure/base";
import { Decrypter, Encrypter, type Recipient } from "age-encryption";
import { HybridIdentity } from "./hybrid-identity.ts";
import { HybridRecipient } from "./hybrid-recipient.ts";
import { utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";

const IDENTITY = "AGE-SECRET-KEY-PQ-";

export interface KeyPair {
  /** `AGE-SECRET-KEY-PQ-1…`, opens */
  readonly identity: string;
  /** `age1pq1…`, seals */
  readonly recipient: string;
}

/** A fresh hybrid post-quantum identity: its seed is all that is random in it. */
export async function makeIdentity(): Promise<KeyPair> {
  return identityFromSeed(crypto.getRandomValues(new Uint8Array(32)));
}

/** @param seed 32 bytes, all the secrecy that the identity has */
export async function identityFromSeed(seed: Uint8Array): Promise<KeyPair> {
  if (seed.length !== 32) throw new RangeError("an identity takes a seed of 32 bytes");
  const identity = bech32.encodeFromBytes(IDENTITY, seed).toUpperCase();
  return { identity, recipient: await new HybridIdentity(seed).recipient() };
}

/** @throws DomainError `invalid` for anything but a hybrid identity */
export function seedOf(identity: string): Uint8Array {
  requireHybridIdentity(identity);
  return bech32.decodeToBytes(identity).bytes;
}

/**
 * The public half of an identity: what a key that came out of a row is compared by.
 *
 * @throws DomainError `invalid` for anything but a hybrid identity
 */
export async function recipientOf(identity: string): Promise<string> {
  return new HybridIdentity(seedOf(identity)).recipient();
}

/** Names a recipient without repeating its two kilobytes: the first 16 bytes of its SHA-256. */
export async function keyOf(recipient: string): Promise<Uint8Array> {
  return (await sha256(utf8(recipient))).subarray(0, 16);
}

/**
 * Hybrid recipients only. The `age` tool refuses files that mix them with classical ones, the library silently
 * writes them, and one classical recipient would undo what the others protect.
 *
 * @throws DomainError `invalid`
 */
export function encrypterFor(recipient: string, tap?: Recipient): Encrypter {
  const encrypter = new Encrypter();
  encrypter.addRecipient(new HybridRecipient(recipient));
  if (tap !== undefined) encrypter.addRecipient(tap);
  return encrypter;
}

/**
 * What opens the files of some identities. Whoever opens several files keeps it for them: the keys are expanded once.
 *
 * @throws DomainError `invalid` for an identity that is not hybrid
 */
export function decrypterFor(...identities: readonly string[]): Decrypter {
  const decrypter = new Decrypter();
  for (const identity of identities) {
    decrypter.addIdentity(new HybridIdentity(seedOf(identity)));
  }
  return decrypter;
}

function requireHybridIdentity(identity: string): void {
  if (!identity.startsWith(`${IDENTITY}1`)) throw new DomainError("invalid", "not a hybrid identity");
}
