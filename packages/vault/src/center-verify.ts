import { fromBase64 } from "@sanad/domain/base64";
import { concat, utf8 } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";

/**
 * What a center signs: the purpose first, and a zero byte that no purpose contains, so that nothing signed for one
 * purpose is ever taken for another.
 *
 * @throws RangeError for a purpose that is not a name of ours: small letters, digits, `-` and `/`
 */
export function centerMessage(purpose: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!/^[a-z0-9/-]+$/.test(purpose)) throw new RangeError("a purpose is a name in small letters");
  return concat(utf8(`sanad/v1/center/signed/${purpose}\0`), bytes);
}

/**
 * Whether the center signed these bytes for this purpose (Ed25519, RFC 8032).
 *
 * @param publicKey base64 of 32 bytes, as `signerOf` gives it; from configuration, never from a row
 * @param signature from a row or a stranger: of any length, `false` unless it is the center's
 * @throws DomainError `misconfigured` when the public key is none
 * @throws RangeError for a purpose that is not a name of ours
 */
export async function verifyCenter(
  publicKey: string,
  purpose: string,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const raw = fromBase64(publicKey);
  if (raw?.length !== 32) throw new DomainError("misconfigured", "a center's signing key has 32 bytes");
  const message = centerMessage(purpose, bytes);
  if (signature.length !== 64) return false;
  const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, new Uint8Array(signature), message);
}
