import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { shake256 } from "@noble/hashes/sha3.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import { base64nopad, bech32 } from "@scure/base";
import { concat } from "@sanad/domain/bytes";
import type { Identity, Stanza } from "age-encryption";
import {
  combineSecrets,
  hybridStanza,
  mlkemCiphertext,
  multiply,
  stanzaKey,
  x25519Length,
} from "./hybrid-kem.ts";

/** A PKCS #8 X25519 key (RFC 8410, section 7) up to its 32 bytes: WebCrypto imports no bare private key. */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);
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
      if (args[0] !== hybridStanza) continue;
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
    if (share.length !== mlkemCiphertext + x25519Length) throw new Error("invalid hybrid stanza");
    const { mlkem, x25519, x25519Public } = await this.#expand();
    const [ciphertext, point] = [share.slice(0, mlkemCiphertext), share.slice(mlkemCiphertext)];
    const secret = await multiply(x25519, point);
    return combineSecrets(ml_kem768.decapsulate(ciphertext, mlkem), secret, point, x25519Public);
  }
}

async function expandKey(seed: Uint8Array): Promise<ExpandedKey> {
  const expanded = shake256(seed, { dkLen: 96 });
  const { secretKey: mlkem, publicKey: mlkemPublic } = ml_kem768.keygen(expanded.slice(0, 64));
  const pkcs8 = concat(PKCS8, expanded.slice(64));
  const x25519 = await crypto.subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"]);
  const base = new Uint8Array(x25519Length);
  base[0] = 9;
  return { mlkem, mlkemPublic, x25519, x25519Public: await multiply(x25519, base) };
}

/** HPKE's `Open` with an empty associated data (RFC 9180, sections 5.1 and 5.2). */
function unwrap(sharedSecret: Uint8Array, body: Uint8Array): Uint8Array | null {
  const { key, nonce } = stanzaKey(sharedSecret);
  try {
    return chacha20poly1305(key, nonce).decrypt(body);
  } catch {
    // the stanza is for somebody else: ML-KEM gives a secret that fits nothing
    return null;
  }
}
