import { latinDigits } from "@sanad/domain/digits";
import { concat, utf8 } from "@sanad/domain/bytes";
import { argon2id } from "./argon2.ts";
import { dammDigit } from "./damm.ts";
import { sha256 } from "@sanad/domain/digest";
import { hkdf } from "./derive.ts";
import { identityFromSeed } from "./identity.ts";

const DIGITS = 24;

export interface ReceiptKeys {
  /** 16 bytes that name the wrap's row; they open nothing */
  readonly locator: Uint8Array;
  readonly identity: string;
  readonly recipient: string;
}

/** The receipt of a submission: 23 digits that derive from it, and a Damm check digit. */
export async function deriveReceipt(submission: Uint8Array): Promise<string> {
  const bytes = await hkdf(submission, "sanad/v1/submission/receipt", 32);
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % 10n ** BigInt(DIGITS - 1);
  const digits = number.toString().padStart(DIGITS - 1, "0");
  return `${digits}${dammDigit(digits)}`;
}

/** Six groups of four. */
export function formatReceipt(receipt: string): string {
  return receipt.replace(/(\d{4})(?=\d)/g, "$1 ");
}

/**
 * What a person typed: any digit script; spaces, dashes and invisible characters are ignored.
 *
 * @returns 24 ASCII digits, or `null` when there is a slip: it is found before any slow derivation
 */
export function parseReceipt(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s\p{Cf}\p{Pd}]/gu, "");
  return /^\d{24}$/.test(digits) && dammDigit(digits) === 0 ? digits : null;
}

/**
 * The receipt's keys: Argon2id v1.3, then HKDF for the locator and for the seed of an identity.
 * The salt is one for the deployment, so that the row can be found without any account name.
 *
 * @param wasm the compiled `@phi-ag/argon2/argon2.wasm`
 * @param receipt 24 ASCII digits
 * @param deployment the deployment's id
 */
export async function receiptKeys(
  wasm: WebAssembly.Module,
  receipt: string,
  deployment: string,
): Promise<ReceiptKeys> {
  const salt = (await sha256(concat(utf8("sanad/receipt/v1"), utf8(deployment)))).subarray(0, 16);
  const secret = argon2id(wasm, receipt, salt);
  const locator = await hkdf(secret, "sanad/v1/receipt/locator", 16);
  return { locator, ...(await identityFromSeed(await hkdf(secret, "sanad/v1/receipt/identity", 32))) };
}
