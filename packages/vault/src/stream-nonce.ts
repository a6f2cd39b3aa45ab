/** Plaintext bytes of a chunk of age's STREAM, and what its tag adds. */
export const CHUNK = 64 * 1024;
export const TAG = 16;

/**
 * The nonce of a chunk: an 11-byte big-endian counter and a byte that marks the last one. The counter never
 * repeats under one key, and the mark is what makes a cut-off file fail to open.
 *
 * @see https://age-encryption.org/v1#payload
 */
export function streamNonce(counter: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(3, Math.floor(counter / 2 ** 32));
  view.setUint32(7, counter % 2 ** 32);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
