import { concat, hex } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { Encrypter } from "age-encryption";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { EVIDENCE_HEAD, openEvidenceHeader } from "./evidence-header.ts";
import { type EvidenceRecord, openEvidence } from "./evidence-open.ts";
import { openEvidenceRange, type ReadObject } from "./evidence-range.ts";
import { sealEvidence } from "./evidence-seal.ts";
import { type KeyPair, makeIdentity } from "./identity.ts";
import { nativeCrypto, portableCrypto, type StreamCrypto } from "./runtime-crypto.ts";
import { CHUNK, TAG } from "./stream-nonce.ts";

const SEALED_CHUNK = CHUNK + TAG;

interface Stored {
  readonly original: Uint8Array;
  readonly object: Uint8Array;
  readonly record: EvidenceRecord;
}

let pair: KeyPair;
let other: KeyPair;
/** Three whole chunks and a part of one. */
let stored: Stored;
beforeAll(async () => {
  pair = await makeIdentity();
  other = await makeIdentity();
  stored = await seal(picture(3 * CHUNK + 500));
});

function picture(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 255);
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function seal(original: Uint8Array): Promise<Stored> {
  const sealing = sealEvidence(pair.recipient, pieces(original, 10_007));
  const parts: Uint8Array[] = [];
  for (;;) {
    const next = await sealing.next();
    if (next.done === true) return { original, object: concat(...parts), record: next.value };
    parts.push(next.value);
  }
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return concat(...parts);
}

/** An object as R2 gives it, and which bytes were asked for. */
function reader(object: Uint8Array): { reads: [offset: number, length: number][]; read: ReadObject } {
  const reads: [number, number][] = [];
  const read: ReadObject = async (offset, length) => {
    reads.push([offset, length]);
    return pieces(object.subarray(offset, offset + length), 9_001);
  };
  return { reads, read };
}

async function openRange(
  { object, record }: Stored,
  first: number,
  last: number,
  read: ReadObject = reader(object).read,
  cipher?: StreamCrypto,
): Promise<Uint8Array> {
  const payload = await openEvidenceHeader(pair.identity, object.subarray(0, EVIDENCE_HEAD));
  return all(openEvidenceRange(payload, record, { first, last }, read, cipher));
}

/** Turns a bit in the chunk of that number. */
async function withDamagedChunk(counter: number): Promise<Stored> {
  const { payloadStart } = await openEvidenceHeader(pair.identity, stored.object);
  return { ...stored, object: flipped(stored.object, payloadStart + counter * SEALED_CHUNK + 5) };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

const damaged = expect.objectContaining({ name: "DomainError", reason: "damaged" });
const invalid = expect.objectContaining({ name: "DomainError", reason: "invalid" });

describe("a range of evidence", () => {
  it.each([1, 2, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 3 * CHUNK])(
    "gives the same bytes as the whole, at every border of a file of %i bytes",
    async (length) => {
      const sealed = await seal(picture(length));
      const whole = await all(openEvidence(pair.identity, pieces(sealed.object, 9_001), sealed.record));
      const borders = [0, CHUNK, 2 * CHUNK, length]
        .flatMap((border) => [border - 1, border, border + 1])
        .filter((at) => at >= 0 && at < length);
      const payload = await openEvidenceHeader(pair.identity, sealed.object);
      const { read } = reader(sealed.object);
      for (const first of borders) {
        for (const last of borders.filter((at) => at >= first)) {
          const range = await all(openEvidenceRange(payload, sealed.record, { first, last }, read));
          expect(range, `${first}-${last}`).toEqual(whole.subarray(first, last + 1));
        }
      }
    },
  );

  it("is any part of the whole", async () => {
    const { original, object, record } = stored;
    const payload = await openEvidenceHeader(pair.identity, object);
    const position = fc.nat({ max: original.length - 1 });
    await fc.assert(
      fc.asyncProperty(position, position, fc.integer({ min: 500, max: 200_000 }), async (a, b, size) => {
        const range = { first: Math.min(a, b), last: Math.max(a, b) };
        const read: ReadObject = async (at, length) => pieces(object.subarray(at, at + length), size);
        expect(await all(openEvidenceRange(payload, record, range, read))).toEqual(
          original.subarray(range.first, range.last + 1),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("comes from a file that the plain age library sealed", async () => {
    const original = picture(2 * CHUNK + 77);
    const encrypter = new Encrypter();
    encrypter.addRecipient(pair.recipient);
    const object = await encrypter.encrypt(original);
    const record = { ageSize: object.length, length: original.length, sha256: "" };
    const last = original.length - 1;
    expect(await openRange({ original, object, record }, CHUNK - 1, last)).toEqual(
      original.subarray(CHUNK - 1),
    );
  });

  it("opens with the native cipher and with the portable one", async () => {
    const native = nativeCrypto();
    if (native === undefined) throw new Error("this runtime has no native cipher");
    for (const cipher of [native, portableCrypto]) {
      expect(await openRange(stored, CHUNK + 3, 3 * CHUNK + 9, undefined, cipher)).toEqual(
        stored.original.subarray(CHUNK + 3, 3 * CHUNK + 10),
      );
    }
  });

  it("takes what is read in one array, and leaves out what was read beyond", async () => {
    const { object, original } = stored;
    const read: ReadObject = async (offset) => object.subarray(offset);
    expect(await openRange(stored, 5, 6, read)).toEqual(original.subarray(5, 7));
  });
});

describe("what a range proves", () => {
  it("is not that the file is the one that came: another of the same length opens, and only the whole tells", async () => {
    const planted = { ...(await seal(stored.original.map((byte) => byte ^ 255))), record: stored.record };
    expect(planted.object.length).toBe(stored.object.length);
    expect(await openRange(planted, 0, 4)).toEqual(planted.original.subarray(0, 5));
    const whole = openEvidence(pair.identity, pieces(planted.object, 9_001), stored.record);
    await expect(all(whole)).rejects.toThrow(damaged);
  });

  it("is that it belongs to the file whose key was kept, whatever was put in its place since", async () => {
    const payload = await openEvidenceHeader(pair.identity, stored.object);
    const planted = await seal(stored.original.map((byte) => byte ^ 255));
    const { read } = reader(planted.object);
    await expect(all(openEvidenceRange(payload, stored.record, { first: 0, last: 4 }, read))).rejects.toThrow(
      damaged,
    );
  });

  it("is the recorded checksum, once all of it was read under that key", async () => {
    const bytes = await openRange(stored, 0, stored.original.length - 1);
    expect(hex(await sha256(bytes))).toBe(stored.record.sha256);
  });
});

describe("the reads of a range", () => {
  it.each([
    { first: 0, last: 0, from: 0, bytes: SEALED_CHUNK },
    { first: CHUNK - 1, last: CHUNK - 1, from: 0, bytes: SEALED_CHUNK },
    { first: CHUNK, last: CHUNK, from: 1, bytes: SEALED_CHUNK },
    { first: CHUNK - 1, last: CHUNK, from: 0, bytes: 2 * SEALED_CHUNK },
    { first: CHUNK, last: 3 * CHUNK - 1, from: 1, bytes: 2 * SEALED_CHUNK },
    { first: 3 * CHUNK, last: 3 * CHUNK + 499, from: 3, bytes: 500 + TAG },
    { first: 0, last: 3 * CHUNK + 499, from: 0, bytes: 3 * SEALED_CHUNK + 500 + TAG },
  ])("are one, of the chunks that bytes $first to $last touch", async ({ first, last, from, bytes }) => {
    const { payloadStart } = await openEvidenceHeader(pair.identity, stored.object);
    const { reads, read } = reader(stored.object);
    await openRange(stored, first, last, read);
    expect(reads).toEqual([[payloadStart + from * SEALED_CHUNK, bytes]]);
  });

  it("begin when the first byte is asked for, and end when nobody wants more", async () => {
    const payload = await openEvidenceHeader(pair.identity, stored.object);
    let given = 0;
    let closed = false;
    const read: ReadObject = async (offset) =>
      (async function* () {
        try {
          for await (const piece of pieces(stored.object.subarray(offset), 1000)) {
            given += piece.length;
            yield piece;
          }
        } finally {
          closed = true;
        }
      })();
    const range = openEvidenceRange(payload, stored.record, { first: 0, last: 3 * CHUNK }, read);
    expect(given).toBe(0);
    await range.next();
    expect(given).toBeLessThan(SEALED_CHUNK + 1000);
    await range.return();
    expect(closed).toBe(true);
  });
});

describe("a range is refused as damaged", () => {
  it("when a chunk that it touches was changed, before a byte of that chunk comes out", async () => {
    const changed = await withDamagedChunk(1);
    const payload = await openEvidenceHeader(pair.identity, changed.object);
    const { read } = reader(changed.object);
    const range = openEvidenceRange(payload, changed.record, { first: 0, last: 2 * CHUNK }, read);
    expect(await range.next()).toEqual({ done: false, value: stored.original.subarray(0, CHUNK) });
    await expect(range.next()).rejects.toThrow(damaged);
  });

  it("and not when another chunk was, which is not even read", async () => {
    const changed = await withDamagedChunk(2);
    const { original } = stored;
    expect(await openRange(changed, CHUNK, 2 * CHUNK - 1)).toEqual(original.subarray(CHUNK, 2 * CHUNK));
    await expect(openRange(changed, CHUNK, 2 * CHUNK)).rejects.toThrow(damaged);
  });

  it("when two chunks changed places", async () => {
    const { payloadStart } = await openEvidenceHeader(pair.identity, stored.object);
    const [one, two, three] = [0, 1, 2].map((counter) => payloadStart + counter * SEALED_CHUNK);
    const object = stored.object.slice();
    object.set(stored.object.subarray(two, three), one);
    object.set(stored.object.subarray(one, two), two);
    await expect(openRange({ ...stored, object }, 0, 0)).rejects.toThrow(damaged);
    await expect(openRange({ ...stored, object }, CHUNK, CHUNK)).rejects.toThrow(damaged);
  });

  it.each([1, 500, CHUNK])("when the object ends %i bytes too early", async (missing) => {
    const object = stored.object.subarray(0, stored.record.ageSize - missing);
    const last = stored.original.length - 1;
    await expect(openRange({ ...stored, object }, last, last)).rejects.toThrow(damaged);
  });

  it("when the object ends with a chunk, where every tag still fits", async () => {
    const sealed = await seal(picture(3 * CHUNK));
    const cut = { length: 2 * CHUNK, ageSize: sealed.record.ageSize - SEALED_CHUNK };
    const record = { ...sealed.record, ...cut };
    await expect(openRange({ ...sealed, record }, CHUNK, CHUNK)).rejects.toThrow(damaged);
  });

  it("when the record says a longer file than was sealed, and padding would pass for its end", async () => {
    const sealed = await seal(picture(3 * CHUNK));
    expect(sealed.object.length).toBeGreaterThan(sealed.record.ageSize + TAG + 1);
    const longer = { length: 3 * CHUNK + 1, ageSize: sealed.record.ageSize + TAG + 1 };
    const record = { ...sealed.record, ...longer };
    await expect(openRange({ ...sealed, record }, 2 * CHUNK, 2 * CHUNK)).rejects.toThrow(damaged);
    await expect(openRange({ ...sealed, record }, 3 * CHUNK, 3 * CHUNK)).rejects.toThrow(damaged);
  });

  it.each([
    ["is one byte longer", { length: 3 * CHUNK + 501 }],
    ["is one byte shorter", { length: 3 * CHUNK + 499 }],
    ["is a chunk shorter", { length: 2 * CHUNK + 500 }],
    ["is empty", { length: 0 }],
    ["is no number", { length: NaN }],
    ["has no end", { length: Infinity }],
    ["is below nothing", { length: -1 }],
    ["is larger as an age file", { ageSize: 4 * SEALED_CHUNK }],
  ])("when the record says that the file %s, without reading", async (_, wrong) => {
    const payload = await openEvidenceHeader(pair.identity, stored.object);
    const { reads, read } = reader(stored.object);
    const record = { ...stored.record, ...wrong };
    expect(() => openEvidenceRange(payload, record, { first: 0, last: 0 }, read)).toThrow(damaged);
    expect(reads).toEqual([]);
  });

  it("when the record says half a byte, however well its sizes agree", async () => {
    const payload = await openEvidenceHeader(pair.identity, stored.object);
    const half = { length: stored.record.length + 0.5, ageSize: stored.record.ageSize + 0.5 };
    const record = { ...stored.record, ...half };
    const { read } = reader(stored.object);
    expect(() => openEvidenceRange(payload, record, { first: 0, last: 0 }, read)).toThrow(damaged);
  });
});

describe("a range is refused as invalid, without reading", () => {
  const length = 3 * CHUNK + 500;
  it.each([
    [0, length],
    [length, length],
    [5, 4],
    [-1, 5],
    [-5, -1],
    [0, Infinity],
    [NaN, 5],
    [0, NaN],
    [0.5, 5],
    [0, 5.5],
  ])("from %d to %d", async (first, last) => {
    const payload = await openEvidenceHeader(pair.identity, stored.object);
    const { reads, read } = reader(stored.object);
    expect(() => openEvidenceRange(payload, stored.record, { first, last }, read)).toThrow(invalid);
    expect(reads).toEqual([]);
  });

  it("whatever it is of an empty file", async () => {
    const empty = await seal(new Uint8Array(0));
    const payload = await openEvidenceHeader(pair.identity, empty.object);
    const { read } = reader(empty.object);
    for (const range of [
      { first: 0, last: 0 },
      { first: 0, last: -1 },
    ]) {
      expect(() => openEvidenceRange(payload, empty.record, range, read)).toThrow(invalid);
    }
  });
});

describe("the header of evidence", () => {
  it("opens from the head of the object, exactly as far as the nonce", async () => {
    const { payloadStart, payloadKey } = await openEvidenceHeader(pair.identity, stored.object);
    expect(payloadStart).toBeLessThan(2048);
    expect(stored.record.ageSize).toBe(payloadStart + stored.original.length + 4 * TAG);
    const again = await openEvidenceHeader(pair.identity, stored.object.subarray(0, payloadStart));
    expect(again).toEqual({ payloadKey, payloadStart });
    const cut = stored.object.subarray(0, payloadStart - 1);
    await expect(openEvidenceHeader(pair.identity, cut)).rejects.toThrow(damaged);
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["zeros", new Uint8Array(EVIDENCE_HEAD)],
    ["a file that is not sealed", new TextEncoder().encode(`GIF89a\n--- abc\n${"x".repeat(50)}`)],
    ["a header that does not end", new TextEncoder().encode(`age-encryption.org/v1\n${"a".repeat(20_000)}`)],
  ])("is refused as damaged for %s", async (_, head) => {
    await expect(openEvidenceHeader(pair.identity, head)).rejects.toThrow(damaged);
  });

  it.each([
    ["version", 3],
    ["stanza", 60],
    ["sealed file key", 1560],
    ["mac", 1600],
  ])("is refused as damaged when its %s was changed", async (_, at) => {
    const changed = flipped(stored.object, at);
    await expect(openEvidenceHeader(pair.identity, changed)).rejects.toThrow(damaged);
    await expect(all(openEvidence(pair.identity, pieces(changed, 9_001), stored.record))).rejects.toThrow(
      damaged,
    );
  });

  it("is refused as damaged for an identity that it is not sealed to", async () => {
    await expect(openEvidenceHeader(other.identity, stored.object)).rejects.toThrow(damaged);
  });

  it("is refused as invalid for an identity that is none", async () => {
    await expect(openEvidenceHeader("AGE-SECRET-KEY-1", stored.object)).rejects.toThrow(invalid);
  });
});
