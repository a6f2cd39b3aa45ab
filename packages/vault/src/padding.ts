import { DomainError } from "@sanad/domain/error";
import { utf8 } from "@sanad/domain/bytes";

const KIB = 1024;
/** Bytes of a sealed entry's plaintext, so that its ciphertext tells only a rough size. */
export const buckets = [1 * KIB, 4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, 1024 * KIB] as const;

/**
 * Text padded with spaces to the next bucket. White space may follow a JSON value, so no length is
 * needed and a person who opens the file with the `age` tool reads it as it is.
 *
 * @throws DomainError `too-large` above 1 MiB
 */
export function padText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = utf8(text);
  const bucket = buckets.find((size) => size >= bytes.length);
  if (bucket === undefined) throw new DomainError("too-large", `an entry of ${bytes.length} bytes`);
  const padded = new Uint8Array(bucket).fill(0x20);
  padded.set(bytes);
  return padded;
}

/**
 * Padmé: at most 12 % more, and only O(log log n) bits of the size stay visible.
 * Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019.
 *
 * @param length bytes, at least 1
 */
export function padmeLength(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const bits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - bits);
  return Math.ceil(length / step) * step;
}
