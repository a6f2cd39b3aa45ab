import type { EntryHeader } from "@sanad/domain/entry";
import { makeId } from "@sanad/domain/id";
import { openEntry, openEvidence, openTransit } from "@sanad/vault/open";
import { makeIdentity, sealEntry, sealEvidence, sealTransit } from "@sanad/vault/seal";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, story } from "../support/property.ts";

const pair = await makeIdentity();
const header: EntryHeader = {
  v: 1,
  case: makeId("case", new Uint8Array(16).fill(1)),
  compartment: "file",
  epoch: 1,
  entry: makeId("entry", new Uint8Array(16).fill(2)),
  kind: "message",
  author: "reporter",
  at: 1_795_000_000_000,
};

/** A bit turned, a byte dropped or added, the end cut off. */
const damage = fc.tuple(
  fc.constantFrom("turn", "drop", "add", "cut"),
  fc.nat(),
  fc.integer({ min: 1, max: 255 }),
);

function damaged(bytes: Uint8Array, [how, where, by]: readonly [string, number, number]): Uint8Array {
  const at = where % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + 1)];
  if (how === "turn") return Uint8Array.of(...before, (bytes[at] ?? 0) ^ by, ...after);
  if (how === "drop") return Uint8Array.of(...before, ...after);
  if (how === "add") return Uint8Array.of(...bytes.subarray(0, at), by, ...bytes.subarray(at));
  return before;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describe("what is sealed", () => {
  it(
    "opens to the same words, and not at all when it is damaged",
    holds(12, [story, damage], async (text, how) => {
      const body = { channel: "sms", text } as const;
      const { sealed, auth } = await sealEntry(pair.recipient, header, body, pair.identity);
      expect((await openEntry(pair.identity, header, sealed, auth)).body).toEqual(body);
      await expect(openEntry(pair.identity, header, damaged(sealed, how), null)).rejects.toThrow();
      const transit = await sealTransit(pair.recipient, {
        v: 1,
        outbox: "outbox_x",
        channel: "sms",
        to: "+1",
        text,
      });
      await expect(openTransit([pair.identity], damaged(transit, how))).rejects.toThrow();
    }),
  );

  it(
    "as evidence opens to the same bytes, and never to others",
    holds(12, [fc.uint8Array({ maxLength: 3000 }), damage], async (bytes, how) => {
      const sealing = sealEvidence(pair.recipient, whole(bytes));
      const pieces: number[] = [];
      for (;;) {
        const next = await sealing.next();
        if (next.done === true) {
          const object = Uint8Array.from(pieces);
          expect(await opened(object, next.value)).toEqual(bytes);
          const file = damaged(object.subarray(0, next.value.ageSize), how);
          await expect(opened(file, { ...next.value, ageSize: file.length })).rejects.toThrow();
          return;
        }
        pieces.push(...next.value);
      }
    }),
  );
});

async function opened(object: Uint8Array, record: Parameters<typeof openEvidence>[2]): Promise<Uint8Array> {
  const bytes: number[] = [];
  for await (const piece of openEvidence(pair.identity, whole(object), record)) bytes.push(...piece);
  return Uint8Array.from(bytes);
}
