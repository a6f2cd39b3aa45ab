import { concat } from "@sanad/domain/bytes";
import { beforeAll, describe, expect, it } from "vitest";
import { EVIDENCE_HEAD, type EvidencePayload, openEvidenceHeader } from "./evidence-header.ts";
import type { EvidenceRecord } from "./evidence-open.ts";
import { sealEvidence } from "./evidence-seal.ts";
import { openWholeEvidence } from "./evidence-whole.ts";
import { makeIdentity } from "./identity.ts";
import { CHUNK } from "./stream-nonce.ts";

interface Stored {
  readonly original: Uint8Array;
  readonly object: Uint8Array;
  readonly record: EvidenceRecord;
  readonly payload: EvidencePayload;
}

let stored: Stored;
let empty: Stored;
beforeAll(async () => {
  stored = await seal(Uint8Array.from({ length: 2 * CHUNK + 9 }, (_, index) => index & 255));
  empty = await seal(new Uint8Array());
});

async function seal(original: Uint8Array): Promise<Stored> {
  const { identity, recipient } = await makeIdentity();
  const sealing = sealEvidence(recipient, piecesOf(original));
  const parts: Uint8Array[] = [];
  for (;;) {
    const next = await sealing.next();
    if (next.done !== true) {
      parts.push(next.value);
      continue;
    }
    const object = concat(...parts);
    const payload = await openEvidenceHeader(identity, object.subarray(0, EVIDENCE_HEAD));
    return { original, object, record: next.value, payload };
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What came out before the end, or before the error. */
async function opened({ payload, object }: Stored, record: EvidenceRecord) {
  const parts: Uint8Array[] = [];
  const read = async (offset: number, length: number) => object.slice(offset, offset + length);
  try {
    for await (const part of openWholeEvidence(payload, record, read)) parts.push(part);
    return { bytes: concat(...parts), error: null };
  } catch (error) {
    return { bytes: concat(...parts), error };
  }
}

describe("opening a whole piece of evidence", () => {
  it("gives exactly what was sealed", async () => {
    for (const one of [stored, empty])
      expect(await opened(one, one.record)).toEqual({ bytes: one.original, error: null });
  });

  it("keeps the end back from whoever would get something else than was recorded", async () => {
    const record = { ...stored.record, sha256: "0".repeat(64) };
    const { bytes, error } = await opened(stored, record);
    expect(error).toMatchObject({ reason: "damaged" });
    expect(bytes.length).toBeLessThan(stored.original.length);
  });

  it("refuses an empty file in the place of another", async () => {
    const record = { ...empty.record, sha256: stored.record.sha256 };
    expect((await opened(empty, record)).error).toMatchObject({ reason: "damaged" });
  });

  it("refuses an object that was cut", async () => {
    const cut = { ...stored, object: stored.object.subarray(0, stored.record.ageSize - 1) };
    const { bytes, error } = await opened(cut, stored.record);
    expect(error).toMatchObject({ reason: "damaged" });
    expect(bytes.length).toBeLessThan(stored.original.length);
  });
});
