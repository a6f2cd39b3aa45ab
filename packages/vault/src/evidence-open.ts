import { DomainError } from "@sanad/domain/error";
import { concat, hex } from "@sanad/domain/bytes";
import { chunksOf } from "./chunks.ts";
import { openChunk } from "./evidence-chunk.ts";
import {
  EVIDENCE_HEAD,
  type EvidencePayload,
  openEvidenceHeader,
  payloadStartOf,
} from "./evidence-header.ts";
import { firstBytes } from "./first-bytes.ts";
import { streamCrypto, type StreamCrypto } from "./runtime-crypto.ts";
import { CHUNK, TAG } from "./stream-nonce.ts";

/** What the sealed entry says of a piece of evidence. */
export interface EvidenceRecord {
  /** bytes of the age file inside the object */
  readonly ageSize: number;
  /** bytes of the original */
  readonly length: number;
  /** hex SHA-256 of the original */
  readonly sha256: string;
}

/**
 * Opens an evidence object and compares it with what was recorded when it came: the compartment's recipient is public,
 * so whoever can write to R2 could put something else in its place. Chunks come out before the end is verified: whoever
 * uses them must throw them away when the generator throws.
 *
 * @param record from the sealed entry
 * @throws DomainError `damaged` when the object is cut, changed, another one, not an age file or not sealed to the
 *   identity
 */
export async function* openEvidence(
  identity: string,
  object: AsyncIterable<Uint8Array>,
  record: EvidenceRecord,
  cipher: StreamCrypto = streamCrypto(),
): AsyncGenerator<Uint8Array, void> {
  const reader = firstBytes(object, record.ageSize);
  const { payload, rest } = await readHeader(identity, reader);

  const hash = cipher.hash();
  let length = 0;
  for await (const chunk of openChunks(cipher, payload.payloadKey, prepend(rest, reader))) {
    hash.update(chunk);
    length += chunk.length;
    yield chunk;
  }
  const sha256 = hex(hash.digest());
  if (length !== record.length || sha256 !== record.sha256) {
    throw new DomainError("damaged", "evidence is not what was recorded");
  }
}

async function* openChunks(
  cipher: StreamCrypto,
  key: Uint8Array,
  payload: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  let counter = 0;
  let held: Uint8Array | undefined;
  for await (const chunk of chunksOf(payload, CHUNK + TAG)) {
    if (held !== undefined) yield openChunk(cipher, key, counter++, false, held);
    held = chunk;
  }
  if (held === undefined) throw new DomainError("damaged", "evidence has no payload");
  const last = openChunk(cipher, key, counter, true, held);
  if (last.length === 0 && counter > 0) throw new DomainError("damaged", "the last chunk is empty");
  yield last;
}

async function readHeader(
  identity: string,
  reader: AsyncGenerator<Uint8Array, void>,
): Promise<{ payload: EvidencePayload; rest: Uint8Array }> {
  let seen: Uint8Array = new Uint8Array(0);
  while (seen.length < EVIDENCE_HEAD && payloadStartOf(seen) === null) {
    const next = await reader.next();
    if (next.done === true) break;
    seen = concat(seen, next.value);
  }
  const payload = await openEvidenceHeader(identity, seen);
  return { payload, rest: seen.subarray(payload.payloadStart) };
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  if (first.length > 0) yield first;
  yield* rest;
}
