import { DomainError } from "@sanad/domain/error";
import { chunksOf } from "./chunks.ts";
import { openChunk } from "./evidence-chunk.ts";
import type { EvidencePayload } from "./evidence-header.ts";
import type { EvidenceRecord } from "./evidence-open.ts";
import { firstBytes } from "./first-bytes.ts";
import { streamCrypto, type StreamCrypto } from "./runtime-crypto.ts";
import { CHUNK, TAG } from "./stream-nonce.ts";

const SEALED_CHUNK = CHUNK + TAG;

/**
 * Reads bytes of the stored object; where it ends before, those that are there. R2 does so too, but throws where not
 * even `offset` is inside: its reader compares the size that came with the head with `record.ageSize` first.
 *
 * @param length bytes, at least 1
 */
export type ReadObject = (offset: number, length: number) => Promise<AsyncIterable<Uint8Array> | Uint8Array>;

/**
 * Opens one byte range of an evidence object, in one read of the 64 KiB chunks that the range touches. Memory does not
 * grow with the range. Each chunk's tag is verified, with its number and whether it is the last, before its bytes come
 * out.
 *
 * What that proves: these bytes stand at this place of the file that was sealed under this header. It does not prove
 * that this file is the one that came: the compartment's recipient is public, so whoever can write to R2 could seal
 * another of the same length. Only the recorded SHA-256 tells, and only when all is read. So a caller shows what plays
 * as *not yet compared with its checksum*, and as compared once the whole file, opened under this same `payloadKey`,
 * gave `record.sha256`. That then holds for every range under that key, which nobody outside the compartment knows;
 * for a header that is read again it holds only if its key is the same.
 *
 * @param payload of {@link openEvidenceHeader}, for this very object
 * @param record from the sealed entry
 * @param range first and last byte of the original, both included, from 0; an empty file has none
 * @param cipher only tests give another than the runtime's
 * @returns exactly the bytes of the range, in pieces of at most 64 KiB; reading begins with the first that is asked for.
 *   When it throws midway, the answer is to be broken off, so that nobody takes the beginning for the whole
 * @throws DomainError at the call: `invalid` for a range outside the file, `damaged` for a record that does not fit this
 *   header; while reading: `damaged` for a changed chunk, a short object, or another file's key; whatever `read` throws
 * @see https://age-encryption.org/v1#payload
 */
export function openEvidenceRange(
  payload: EvidencePayload,
  record: EvidenceRecord,
  range: { readonly first: number; readonly last: number },
  read: ReadObject,
  cipher: StreamCrypto = streamCrypto(),
): AsyncGenerator<Uint8Array, void> {
  const { first, last } = range;
  requireRecord(payload, record);
  if (!isCount(first) || !isCount(last) || first > last || last >= record.length) {
    throw new DomainError("invalid", "a range outside the evidence");
  }
  return openChunks(payload, record, { first, last }, read, cipher);
}

async function* openChunks(
  { payloadKey, payloadStart }: EvidencePayload,
  { ageSize, length }: EvidenceRecord,
  { first, last }: { readonly first: number; readonly last: number },
  read: ReadObject,
  cipher: StreamCrypto,
): AsyncGenerator<Uint8Array, void> {
  let counter = Math.floor(first / CHUNK);
  const offset = payloadStart + counter * SEALED_CHUNK;
  const end = Math.min(ageSize, payloadStart + (Math.floor(last / CHUNK) + 1) * SEALED_CHUNK);
  const sealed = firstBytes(piecesOf(await read(offset, end - offset)), end - offset);
  for await (const chunk of chunksOf(sealed, SEALED_CHUNK)) {
    const start = counter * CHUNK;
    const opened = openChunk(cipher, payloadKey, counter, start + CHUNK >= length, chunk);
    yield opened.subarray(Math.max(0, first - start), last + 1 - start);
    counter += 1;
  }
}

/**
 * The size of an age file follows from its header and the length of what is in it, so a record that names two sizes
 * that do not belong together is seen without reading.
 */
function requireRecord({ payloadStart }: EvidencePayload, { ageSize, length }: EvidenceRecord): void {
  const chunks = Math.max(1, Math.ceil(length / CHUNK));
  if (!isCount(length) || ageSize !== payloadStart + length + chunks * TAG) {
    throw new DomainError("damaged", "the record of evidence does not fit its header");
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

async function* piecesOf(source: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array, void> {
  if (source instanceof Uint8Array) yield source;
  else yield* source;
}
