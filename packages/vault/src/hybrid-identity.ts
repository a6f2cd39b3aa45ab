import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { sha3_256, shake256 } from "@noble/hashes/sha3.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import { base64nopad, bech32 } from "@scure/base";
import { concat, utf8 } from "@sanad/domain/bytes";
import type { Identity, Stanza } from "age-encryption";

const STANZA = "mlkem768x25519";
const MLKEM_CIPHERTEXT = 1088;
const X25519 = 32;
/** A PKCS #8 X25519 key (RFC 8410, section 7) up to its 32 bytes: WebCrypto imports no bare private key. */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);
/** KEM MLKEM768-X25519, KDF HKDF-SHA256, AEAD ChaCha20-Poly1305 (RFC 9180, section 7). */
const SUITE = concat(utf8("HPKE"), Uint8Array.of(0x64, 0x7a, 0, 1, 0, 3));
/** The same for every file: mode "base", no psk, the label of the stanza as info. */
const CONTEXT = concat(
  Uint8Array.of(0),
  labeledExtract(undefined, "psk_id_hash", new Uint8Array(0)),
  labeledExtract(undefined, "info_hash", utf8(`age-encryption.org/${STANZA}`)),
);

interface ExpandedKey {
  /** 2400 bytes */
  readonly mlkem: Uint8Array;
  /** 1184 bytes */
  readonly mlkemPublic: Uint8Array;
  readonly x25519: CryptoKey;
  readonly x25519Public: Uint8Array;
}

/**
 * age's hybrid identity, read as the library reads it, at a third of its cost: the library expands the key anew for every
 * file and multiplies on the curve in JavaScript; here the key is expanded once and the curve is the runtime's.
 *
 * @see https://c2sp.org/age#the-mlkem768x25519-recipient-type
 */
export class HybridIdentity implements Identity {
  readonly #seed: Uint8Array;
  #expanded: Promise<ExpandedKey> | undefined;

  /** @param seed 32 bytes */
  constructor(seed: Uint8Array) {
    this.#seed = seed;
  }

  /** `age1pq1…`, what is sealed to it */
  async recipient(): Promise<string> {
    const { mlkemPublic, x25519Public } = await this.#expand();
    // Encoded by hand, because it is longer than the 90 characters that bech32 was made for.
    return bech32.encode("age1pq", bech32.toWords(concat(mlkemPublic, x25519Public)), false);
  }

  /** @returns `null` when none of the stanzas is for this identity */
  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    for (const { args, body } of stanzas) {
      if (args[0] !== STANZA) continue;
      const [, share] = args;
      if (args.length !== 2 || share === undefined || body.length !== 32)
        throw new Error("invalid hybrid stanza");
      const fileKey = unwrap(await this.#decapsulate(base64nopad.decode(share)), body);
      if (fileKey !== null) return fileKey;
    }
    return null;
  }

  #expand(): Promise<ExpandedKey> {
    this.#expanded ??= expandKey(this.#seed);
    return this.#expanded;
  }

  async #decapsulate(share: Uint8Array): Promise<Uint8Array> {
    if (share.length !== MLKEM_CIPHERTEXT + X25519) throw new Error("invalid hybrid stanza");
    const { mlkem, x25519, x25519Public } = await this.#expand();
    const [ciphertext, point] = [share.slice(0, MLKEM_CIPHERTEXT), share.slice(MLKEM_CIPHERTEXT)];
    const secret = await multiply(x25519, point);
    // The combiner of X-Wing: its label is "\.//^\".
    return sha3_256(
      concat(ml_kem768.decapsulate(ciphertext, mlkem), secret, point, x25519Public, utf8("\\.//^\\")),
    );
  }
}

async function expandKey(seed: Uint8Array): Promise<ExpandedKey> {
  const expanded = shake256(seed, { dkLen: 96 });
  const { secretKey: mlkem, publicKey: mlkemPublic } = ml_kem768.keygen(expanded.slice(0, 64));
  const pkcs8 = concat(PKCS8, expanded.slice(64));
  const x25519 = await crypto.subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"]);
  const base = new Uint8Array(X25519);
  base[0] = 9;
  return { mlkem, mlkemPublic, x25519, x25519Public: await multiply(x25519, base) };
}

async function multiply(key: CryptoKey, point: Uint8Array): Promise<Uint8Array> {
  const peer = await crypto.subtle.importKey("raw", new Uint8Array(point), "X25519", false, []);
  // A name of its own, because the types of workerd call it `$public`.
  const algorithm = { name: "X25519", public: peer };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
}

/** HPKE's `Open` with an empty associated data (RFC 9180, sections 5.1 and 5.2). */
function unwrap(sharedSecret: Uint8Array, body: Uint8Array): Uint8Array | null {
  const secret = labeledExtract(sharedSecret, "secret", new Uint8Array(0));
  const key = labeledExpand(secret, "key", 32);
  const nonce = labeledExpand(secret, "base_nonce", 12);
  try {
    return chacha20poly1305(key, nonce).decrypt(body);
  } catch {
    // the stanza is for somebody else: ML-KEM gives a secret that fits nothing
    return null;
  }
}

function labeledExtract(salt: Uint8Array | undefined, label: string, ikm: Uint8Array): Uint8Array {
  return extract(sha256, concat(utf8("HPKE-v1"), SUITE, utf8(label), ikm), salt);
}

function labeledExpand(secret: Uint8Array, label: string, length: number): Uint8Array {
  const info = concat(Uint8Array.of(0, length), utf8("HPKE-v1"), SUITE, utf8(label), CONTEXT);
  return expand(sha256, secret, info, length);
}
