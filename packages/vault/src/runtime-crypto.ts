import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { concat } from "@sanad/domain/bytes";

/** What a stream of evidence needs: an AEAD for one chunk, and a running hash. */
export interface StreamCrypto {
  /** @returns ciphertext and its 16-byte tag */
  seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array;
  /** @throws Error when the tag does not fit */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array;
  hash(): { update(bytes: Uint8Array): unknown; digest(): Uint8Array };
}

const TAG = 16;

/** workerd and Node have ChaCha20-Poly1305 natively, at a sixth of the CPU; a browser has it only in JavaScript. */
export function streamCrypto(): StreamCrypto {
  return nativeCrypto() ?? portableCrypto;
}

export const portableCrypto: StreamCrypto = {
  seal: (key, nonce, plaintext) => chacha20poly1305(key, nonce).encrypt(plaintext),
  open: (key, nonce, sealed) => chacha20poly1305(key, nonce).decrypt(sealed),
  hash: () => sha256.create(),
};

interface NativeCipher {
  update(bytes: Uint8Array): Uint8Array;
  final(): Uint8Array;
}
/** The part of `node:crypto` in use; the package must also build where that module does not exist. */
interface NodeCrypto {
  createCipheriv(
    name: string,
    key: Uint8Array,
    nonce: Uint8Array,
    options: { authTagLength: number },
  ): NativeCipher & {
    getAuthTag(): Uint8Array;
  };
  createDecipheriv(
    name: string,
    key: Uint8Array,
    nonce: Uint8Array,
    options: { authTagLength: number },
  ): NativeCipher & {
    setAuthTag(tag: Uint8Array): unknown;
  };
  createHash(name: string): { update(bytes: Uint8Array): unknown; digest(): Uint8Array };
}
interface RuntimeProcess {
  readonly process?: { getBuiltinModule?(name: "node:crypto"): NodeCrypto | undefined };
}

export function nativeCrypto(): StreamCrypto | undefined {
  const runtime: RuntimeProcess = globalThis;
  const crypto = runtime.process?.getBuiltinModule?.("node:crypto");
  if (crypto === undefined) return undefined;
  const name = "chacha20-poly1305";
  const options = { authTagLength: TAG };
  return {
    seal(key, nonce, plaintext) {
      const cipher = crypto.createCipheriv(name, key, nonce, options);
      return concat(cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
    },
    open(key, nonce, sealed) {
      const decipher = crypto.createDecipheriv(name, key, nonce, options);
      decipher.setAuthTag(sealed.subarray(-TAG));
      return concat(decipher.update(sealed.subarray(0, -TAG)), decipher.final());
    },
    hash: () => crypto.createHash("sha256"),
  };
}
