import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { sha3_256 } from "@noble/hashes/sha3.js";
import { concat, utf8 } from "@sanad/domain/bytes";

export const hybridStanza = "mlkem768x25519";
/** Bytes of what ML-KEM-768 encapsulates to, and of its public key. */
export const mlkemCiphertext = 1088;
export const mlkemPublicKey = 1184;
/** Bytes of a key, a point and a secret of X25519. */
export const x25519Length = 32;

/** KEM MLKEM768-X25519, KDF HKDF-SHA256, AEAD ChaCha20-Poly1305 (RFC 9180, section 7). */
const SUITE = concat(utf8("HPKE"), Uint8Array.of(0x64, 0x7a, 0, 1, 0, 3));
/** The same for every file: mode "base", no psk, the label of the stanza as info. */
const CONTEXT = concat(
  Uint8Array.of(0),
  labeledExtract(undefined, "psk_id_hash", new Uint8Array(0)),
  labeledExtract(undefined, "info_hash", utf8(`age-encryption.org/${hybridStanza}`)),
);

/**
 * The combiner of X-Wing; its label is "\\.//^\\".
 *
 * @param mlkem,x25519 the two shared secrets
 * @param point what was sent beside the ML-KEM ciphertext
 * @param publicKey X25519 key of the recipient
 */
export function combineSecrets(
  mlkem: Uint8Array,
  x25519: Uint8Array,
  point: Uint8Array,
  publicKey: Uint8Array,
): Uint8Array {
  return sha3_256(concat(mlkem, x25519, point, publicKey, utf8("\\.//^\\")));
}

/** Key and nonce under which a file key is wrapped, once (RFC 9180, section 5.1). */
export function stanzaKey(sharedSecret: Uint8Array): {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
} {
  const secret = labeledExtract(sharedSecret, "secret", new Uint8Array(0));
  return { key: labeledExpand(secret, "key", 32), nonce: labeledExpand(secret, "base_nonce", 12) };
}

/** Multiplies on the curve in the runtime, at a fraction of what JavaScript takes. */
export async function multiply(key: CryptoKey, point: Uint8Array): Promise<Uint8Array> {
  const peer = await crypto.subtle.importKey("raw", new Uint8Array(point), "X25519", false, []);
  // A name of its own, because the types of workerd call it `$public`.
  const algorithm = { name: "X25519", public: peer };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}

function labeledExtract(salt: Uint8Array | undefined, label: string, ikm: Uint8Array): Uint8Array {
  return extract(sha256, concat(utf8("HPKE-v1"), SUITE, utf8(label), ikm), salt);
}

function labeledExpand(secret: Uint8Array, label: string, length: number): Uint8Array {
  const info = concat(Uint8Array.of(0, length), utf8("HPKE-v1"), SUITE, utf8(label), CONTEXT);
  return expand(sha256, secret, info, length);
}
