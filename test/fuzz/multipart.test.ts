import { readMultipart, uploadLimits } from "@sanad/channels/upload/multipart";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, story } from "../support/property.ts";

const boundary = "----sanadBoundary7q";
const type = `multipart/form-data; boundary=${boundary}`;

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly content: Uint8Array;
}

/** Bytes that look like the frame around them as often as not. */
const content = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom("\r\n", "--", "\r\n--", `--${boundary.slice(0, 9)}`, "\r", "\0").map(utf8),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => join(pieces));
const name = fc.stringMatching(/^[a-z_]{1,12}$/);
const fileName = fc.stringMatching(/^[a-z0-9 ._()-]{1,30}$/).filter((each) => each.trim() === each);
const field = fc.record({ name, content: story.map(utf8) });
const file = fc.record({ name, fileName, content });
const parts = fc.array(fc.oneof(field, file), { maxLength: 8 });
const cuts = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 20 });

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

function frame(all: readonly Part[]): Uint8Array {
  const pieces = all.flatMap((part) => {
    const named = part.fileName === undefined ? "" : `; filename="${part.fileName}"`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${named}\r\n\r\n`;
    return [utf8(head), part.content, utf8("\r\n")];
  });
  return join([...pieces, utf8(`--${boundary}--\r\n`)]);
}

/** The body in pieces of these sizes, over and over. */
function streamOf(body: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let [at, index] = [0, 0]; at < body.length; index += 1) {
    const size = (sizes[index % sizes.length] ?? 0) + 1;
    pieces.push(body.slice(at, at + size));
    at += size;
  }
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
  });
}

async function read(body: Uint8Array, sizes: readonly number[], contentType = type) {
  const files: { name: string; content: number[] }[] = [];
  const request = { headers: new Headers({ "content-type": contentType }), body: streamOf(body, sizes) };
  const fields = await readMultipart(request, uploadLimits, async (incoming) => {
    const bytes = await new Response(incoming.body).arrayBuffer();
    files.push({ name: incoming.name, content: [...new Uint8Array(bytes)] });
  });
  return { fields, files };
}

describe("multipart", () => {
  it(
    "gives back every field and file, however the network cuts",
    holds(150, [parts, cuts], async (all, sizes) => {
      const { fields, files } = await read(frame(all), sizes);
      const expected = new Map<string, string[]>();
      for (const part of all) {
        if ("fileName" in part) continue;
        expected.set(part.name, [...(expected.get(part.name) ?? []), new TextDecoder().decode(part.content)]);
      }
      expect(fields).toEqual({ ok: true, value: expected });
      const chosen = all.flatMap((part) =>
        "fileName" in part ? [{ name: part.fileName, content: [...part.content] }] : [],
      );
      expect(files).toEqual(chosen);
    }),
  );

  it(
    "of which the end is missing is never taken for whole",
    holds(100, [parts, cuts, fc.nat()], async (all, sizes, at) => {
      const whole = frame(all);
      const closing = `--${boundary}--`.length + 2;
      const cut = whole.slice(0, at % (whole.length - closing + 1));
      expect((await read(cut, sizes)).fields.ok).toBe(false);
    }),
  );

  it(
    "of any bytes ends without an error",
    holds(
      150,
      [fc.array(fc.oneof(content, parts.map(frame)), { maxLength: 4 }), cuts, fc.string()],
      async (pieces, sizes, header) => {
        await read(join(pieces), sizes);
        const usable = /^[\x20-\x7E]*$/.test(header) ? header : "x";
        await read(join(pieces), sizes, `multipart/form-data; boundary=${usable}`);
      },
    ),
  );
});
