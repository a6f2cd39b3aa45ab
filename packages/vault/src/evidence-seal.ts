import { concat, hex } from "@sanad/domain/bytes";
import { chunksOf } from "./chunks.ts";
import { hkdf } from "./derive.ts";
import { encrypterFor } from "./identity.ts";
import { padmeLength } from "./padding.ts";
import { streamCrypto, type StreamCrypto } from "./runtime-crypto.ts";
import { CHUNK, streamNonce } from "./stream-nonce.ts";

export interface EvidenceSeal {
  /** bytes of the original */
  readonly length: number;
  /** hex SHA-256 of the original */
  readonly sha256: string;
  /** bytes of the age file; the random padding follows it */
  readonly ageSize: number;
  /** bytes altogether */
  readonly objectSize: number;
}

const NONCE = 16;

/**
 * Seals a stream as an age file, followed by random bytes up to its Padmé length. Memory does not grow with the file.
 *
 * @param recipient the compartment's
 * @param cipher only tests give another than the runtime's
 * @returns yields the object's bytes, returns what the sealed entry has to record
 * @throws DomainError `invalid` for a recipient that is not hybrid; whatever the source throws
 */
export async function* sealEvidence(
  recipient: string,
  source: AsyncIterable<Uint8Array>,
  cipher: StreamCrypto = streamCrypto(),
): AsyncGenerator<Uint8Array, EvidenceSeal> {
  const { header, fileKey } = await ageHeader(recipient);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const key = await hkdf(fileKey, "payload", 32, nonce);
  const hash = cipher.hash();
  let length = 0;
  let ageSize = header.length + NONCE;
  yield concat(header, nonce);

  let counter = 0;
  let held: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunksOf(source, CHUNK)) {
    if (counter > 0 || held.length > 0) {
      const sealed = cipher.seal(key, streamNonce(counter, false), held);
      counter += 1;
      ageSize += sealed.length;
      yield sealed;
    }
    hash.update(chunk);
    length += chunk.length;
    held = chunk;
  }
  const last = cipher.seal(key, streamNonce(counter, true), held);
  ageSize += last.length;
  yield last;

  const objectSize = padmeLength(ageSize);
  yield* randomBytes(objectSize - ageSize);
  return { length, sha256: hex(hash.digest()), ageSize, objectSize };
}

/**
 * The header is typage's own. A second recipient that adds no stanza sees the file key, which then seals the payload
 * natively under a nonce of its own: the empty payload that typage made is thrown away.
 */
async function ageHeader(recipient: string): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const seen: Uint8Array[] = [];
  const tap = {
    wrapFileKey(fileKey: Uint8Array) {
      seen.push(fileKey.slice());
      return [];
    },
  };
  const file = await encrypterFor(recipient, tap).encrypt(new Uint8Array(0));
  const [fileKey] = seen;
  if (fileKey === undefined) throw new Error("the age library did not ask the recipient");
  return { header: file.subarray(0, file.length - NONCE - 16), fileKey };
}

function* randomBytes(count: number): Generator<Uint8Array> {
  for (let left = count; left > 0; left -= CHUNK) {
    yield crypto.getRandomValues(new Uint8Array(Math.min(left, CHUNK)));
  }
}
