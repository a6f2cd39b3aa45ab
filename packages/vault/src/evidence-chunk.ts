import { DomainError } from "@sanad/domain/error";
import type { StreamCrypto } from "./runtime-crypto.ts";
import { streamNonce } from "./stream-nonce.ts";

/**
 * Opens one chunk of an evidence payload at its place.
 *
 * @param counter the chunk's number from 0
 * @param last whether the file ends with it
 * @throws DomainError `damaged` when it was changed, belongs elsewhere, or is the last one where it should not be
 */
export function openChunk(
  cipher: StreamCrypto,
  key: Uint8Array,
  counter: number,
  last: boolean,
  chunk: Uint8Array,
): Uint8Array {
  try {
    return cipher.open(key, streamNonce(counter, last), chunk);
  } catch (cause) {
    throw new DomainError("damaged", `evidence does not open at chunk ${counter}`, { cause });
  }
}
