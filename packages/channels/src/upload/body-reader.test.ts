import { describe, expect, it } from "vitest";
import { readBody } from "./body-reader.ts";

const KIB = 1024;

/** As a request is: its bytes come 4 KiB at a time, and it gives them in the size that is asked for. */
function requestOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream({
    type: "bytes",
    pull(controller) {
      if (offset === bytes.length) {
        controller.close();
        controller.byobRequest?.respond(0);
        return;
      }
      controller.enqueue(bytes.slice(offset, offset + 4 * KIB));
      offset = Math.min(offset + 4 * KIB, bytes.length);
    },
  });
}

async function piecesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = readBody(body);
  const pieces: Uint8Array[] = [];
  for (let piece = await reader.next(); piece !== null; piece = await reader.next()) pieces.push(piece);
  return pieces;
}

describe("readBody", () => {
  it.each([0, 1, 64 * KIB - 1, 64 * KIB, 64 * KIB + 1, 300 * KIB])(
    "reads a request of %i bytes whole, in large pieces",
    async (size) => {
      const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
      const pieces = await piecesOf(requestOf(bytes));
      expect(pieces).toHaveLength(Math.ceil(size / (64 * KIB)));
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    },
  );

  it("gives each piece a memory of its own", async () => {
    const pieces = await piecesOf(requestOf(new Uint8Array(200 * KIB)));
    expect(new Set(pieces.map((piece) => piece.buffer)).size).toBe(pieces.length);
  });

  it("reads a stream that is none of bytes as it comes", async () => {
    const given = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of given) controller.enqueue(piece);
        controller.close();
      },
    });
    expect(await piecesOf(body)).toEqual(given);
  });

  it("throws when the body breaks off", async () => {
    const broken = new ReadableStream({
      type: "bytes",
      pull: (controller) => controller.error(new Error("gone")),
    });
    await expect(readBody(broken).next()).rejects.toThrow("gone");
  });

  it("refuses a body that somebody else reads", () => {
    const body = requestOf(new Uint8Array(1));
    body.getReader();
    expect(() => readBody(body)).toThrow(TypeError);
  });

  it("lets go of what it reads", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    await readBody(new ReadableStream({ type: "bytes", cancel: resolve })).cancel();
    await promise;
  });
});
