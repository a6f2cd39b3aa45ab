import { DomainError } from "@sanad/domain/error";
import { concat, hex } from "@sanad/domain/bytes";
import { chunksOf } from "./chunks.ts";
import { hkdf } from "./derive.ts";
import { decrypterFor } from "./identity.ts";
import { streamCrypto, type StreamCrypto } from "./runtime-crypto.ts";
import { CHUNK, streamNonce, TAG } from "./stream-nonce.ts";

const NONCE = 16;
/** A hybrid header for one recipient has 1.6 KB; more than this is not ours. */
const HEADER_LIMIT = 16 * 1024;

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
 * @throws DomainError `damaged` when the object is cut, changed, another one or not an age file; Error when the identity
 *   does not fit
 */
export async function* openEvidence(
  identity: string,
  object: AsyncIterable<Uint8Array>,
  record: EvidenceRecord,
  cipher: StreamCrypto = streamCrypto(),
): AsyncGenerator<Uint8Array, void> {
  const reader = firstBytes(object, record.ageSize);
  const { header, rest } = await readHeader(reader);
  const fileKey = await decrypterFor(identity).decryptHeader(header);
  const key = await hkdf(fileKey, "payload", 32, rest.subarray(0, NONCE));

  const hash = cipher.hash();
  let length = 0;
  for await (const chunk of openChunks(cipher, key, prepend(rest.subarray(NONCE), reader))) {
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

function openChunk(
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

/** Leaves the padding out, and refuses an object that is shorter than its age file. */
async function* firstBytes(
  source: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array, void> {
  let left = count;
  for await (const piece of source) {
    yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
    if (left === 0) return;
  }
  throw new DomainError("damaged", `evidence is ${left} bytes short`);
}

async function readHeader(
  reader: AsyncGenerator<Uint8Array, void>,
): Promise<{ header: Uint8Array; rest: Uint8Array }> {
  let seen: Uint8Array = new Uint8Array(0);
  while (seen.length < HEADER_LIMIT) {
    const next = await reader.next();
    if (next.done === true) break;
    seen = concat(seen, next.value);
    const end = headerEnd(seen);
    if (end !== null && seen.length >= end + NONCE)
      return { header: seen.subarray(0, end), rest: seen.subarray(end) };
  }
  throw new DomainError("damaged", "evidence has no age header");
}

/** The header ends with the line `--- <mac>`; everything before it is ASCII. */
function headerEnd(bytes: Uint8Array): number | null {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, HEADER_LIMIT));
  const found = /\n--- [A-Za-z0-9+/]+\n/.exec(text);
  return found === null ? null : found.index + found[0].length;
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  if (first.length > 0) yield first;
  yield* rest;
}
