import { base64, fromBase64 } from "@sanad/domain/base64";
import { concat } from "@sanad/domain/bytes";
import { centerMessage } from "./center-verify.ts";
import { hkdf } from "./derive.ts";
import { seedOf } from "./identity.ts";

/** A PKCS #8 Ed25519 key (RFC 8410, section 7) up to its 32 bytes of seed: WebCrypto imports no bare private key. */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

export interface CenterSigner {
  /** base64 of 32 bytes, for the workers' configuration: checks what the center signed, signs nothing */
  readonly publicKey: string;
}

/**
 * The public half of the key that a center signs with. That key derives from the center identity, so whoever holds
 * the one holds the other, and the recovery sheet brings back both.
 *
 * @throws DomainError `invalid` for anything but a hybrid identity
 */
export async function signerOf(identity: string): Promise<CenterSigner> {
  const exported = await crypto.subtle.exportKey("jwk", await signingKey(identity, true));
  // A JSON Web Key writes bytes in the alphabet of addresses (RFC 7517).
  const half = exported instanceof ArrayBuffer ? undefined : exported.x;
  const raw = fromBase64((half ?? "").replaceAll("-", "+").replaceAll("_", "/"));
  if (raw?.length !== 32) throw new Error("this runtime exports no public half of an Ed25519 key");
  return { publicKey: base64(raw) };
}

/**
 * Signs for one purpose (Ed25519, RFC 8032): the same bytes give the same 64 bytes of signature.
 *
 * @param purpose what the signature is for, such as `member/recipient`; part of what is signed
 * @throws DomainError `invalid` for anything but a hybrid identity
 * @throws RangeError for a purpose that is not a name of ours
 */
export async function signAsCenter(
  identity: string,
  purpose: string,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const message = centerMessage(purpose, bytes);
  return new Uint8Array(await crypto.subtle.sign("Ed25519", await signingKey(identity, false), message));
}

async function signingKey(identity: string, exportable: boolean): Promise<CryptoKey> {
  const seed = await hkdf(seedOf(identity), "sanad/v1/center/sign", 32);
  return crypto.subtle.importKey("pkcs8", concat(PKCS8, seed), "Ed25519", exportable, ["sign"]);
}
