import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import { base64nopad, bech32 } from "@scure/base";
import { concat } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import { type Recipient, Stanza } from "age-encryption";
import {
  combineSecrets,
  hybridStanza,
  mlkemPublicKey,
  multiply,
  stanzaKey,
  x25519Length,
} from "./hybrid-kem.ts";

const PREFIX = "age1pq";

/**
 * age's hybrid recipient, written as the library writes it, at a third of its cost: the library multiplies on the curve in
 * JavaScript, twice for every file; here the curve is the runtime's.
 *
 * @see https://c2sp.org/age#the-mlkem768x25519-recipient-type
 */
export class HybridRecipient implements Recipient {
  readonly #mlkem: Uint8Array;
  readonly #x25519: Uint8Array;

  /** @param text `age1pq1…`; @throws DomainError `invalid` for anything else */
  constructor(text: string) {
    const bytes = bytesOf(text);
    this.#mlkem = bytes.slice(0, mlkemPublicKey);
    this.#x25519 = bytes.slice(mlkemPublicKey);
  }

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const { cipherText, sharedSecret } = ml_kem768.encapsulate(this.#mlkem);
    const { point, secret } = await agree(this.#x25519);
    const { key, nonce } = stanzaKey(combineSecrets(sharedSecret, secret, point, this.#x25519));
    const body = chacha20poly1305(key, nonce).encrypt(fileKey);
    return [new Stanza([hybridStanza, base64nopad.encode(concat(cipherText, point))], body)];
  }
}

function bytesOf(text: string): Uint8Array {
  const read = bech32.decodeUnsafe(text, false);
  const bytes = read?.prefix === PREFIX ? bech32.fromWordsUnsafe(read.words) : undefined;
  // A void recipient is told, never sealed to.
  if (bytes === undefined || bytes === null || bytes.length !== mlkemPublicKey + x25519Length)
    throw new DomainError("invalid", "not a hybrid recipient");
  return new Uint8Array(bytes);
}

/** A key that is used once: its point, and the secret that it shares. */
async function agree(
  publicKey: Uint8Array,
): Promise<{ readonly point: Uint8Array; readonly secret: Uint8Array }> {
  const pair = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
  if (!("privateKey" in pair)) throw new Error("the runtime made no pair of keys");
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  if (!(raw instanceof ArrayBuffer)) throw new Error("the runtime gave no raw key");
  return { point: new Uint8Array(raw), secret: await multiply(pair.privateKey, publicKey) };
}
