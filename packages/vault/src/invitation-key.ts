import { latinDigits } from "@sanad/domain/digits";
import { concat, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { argon2id } from "./argon2.ts";
import { dammDigit } from "./damm.ts";
import { hkdf } from "./derive.ts";
import { identityFromSeed, type KeyPair, seedOf } from "./identity.ts";
import { deriveReceipt } from "./receipt.ts";

const DIGITS = 16;

/** The code that travels apart from an invitation's link: 15 random digits and a Damm check digit. */
export async function makeInvitationCode(): Promise<string> {
  const bytes = await hkdf(crypto.getRandomValues(new Uint8Array(32)), "sanad/v1/invitation/code", 32);
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % 10n ** BigInt(DIGITS - 1);
  const digits = number.toString().padStart(DIGITS - 1, "0");
  return `${digits}${dammDigit(digits)}`;
}

/**
 * What a person typed: any digit script; spaces, dashes and invisible characters are ignored.
 *
 * @returns 16 ASCII digits, or `null` when there is a slip: it is found before any slow derivation
 */
export function parseInvitationCode(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s\p{Cf}\p{Pd}]/gu, "");
  return /^\d{16}$/.test(digits) && dammDigit(digits) === 0 ? digits : null;
}

/**
 * The keys that link and code unlock together. The link's 32 random bytes are the salt: whoever reads the one message, or
 * has the database, still lacks the other half.
 *
 * @param wasm the compiled `@phi-ag/argon2/argon2.wasm`
 * @param token 43 characters, as `makeBearer` gives them
 * @param code 16 ASCII digits
 */
export async function invitationKeys(
  wasm: WebAssembly.Module,
  token: string,
  code: string,
): Promise<KeyPair> {
  const salt = (await sha256(concat(utf8("sanad/invitation/v1"), utf8(token)))).subarray(0, 16);
  const secret = argon2id(wasm, `${code}\0${token}`, salt);
  return identityFromSeed(await hkdf(secret, "sanad/v1/invitation/identity", 32));
}

/**
 * The first key card of a member. It derives from the identity, so that whoever closes the page too early and comes back by
 * link and code sees the same digits again.
 *
 * @throws DomainError `invalid` for anything but a hybrid identity
 */
export async function firstCard(identity: string): Promise<string> {
  return deriveReceipt(await hkdf(seedOf(identity), "sanad/v1/first-card", 32));
}
