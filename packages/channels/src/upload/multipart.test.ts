import { describe, expect, it } from "vitest";
import { readMultipart, uploadLimits, type Fields, type IncomingFile } from "./multipart.ts";

const boundary = "----WebKitFormBoundaryFtQ7mVh0aXwKz1Qe";
const encoder = new TextEncoder();

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly content: string | Uint8Array;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? encoder.encode(content) : content;
}

function join(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...bytesOf(piece)]));
}

function frame(parts: readonly Part[]): Uint8Array {
  const pieces = parts.flatMap((part) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"`,
    part.fileName === undefined
      ? ""
      : `; filename="${part.fileName}"\r\nContent-Type: application/octet-stream`,
    "\r\n\r\n",
    part.content,
    "\r\n",
  ]);
  return join(...pieces, `--${boundary}--\r\n`);
}

function* slices(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

function request(chunks: Iterable<Uint8Array>, contentType = `multipart/form-data; boundary=${boundary}`) {
  return { headers: new Headers({ "content-type": contentType }), body: streamOf(chunks) };
}

function streamOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 0 },
  );
}

interface Kept {
  readonly field: string;
  readonly name: string;
  readonly content: Uint8Array;
}

function keeper(): { readonly kept: Kept[]; readonly keep: (file: IncomingFile) => Promise<void> } {
  const kept: Kept[] = [];
  return {
    kept,
    keep: async (file) => {
      const content = new Uint8Array(await new Response(file.body).arrayBuffer());
      kept.push({ field: file.field, name: file.name, content });
    },
  };
}

/** Bytes that look like the frame around them: dashes, line ends, pieces of the boundary. */
const tricky = join(
  "-\r\n--",
  boundary.slice(0, 12),
  "\r\n-",
  Uint8Array.of(0, 255, 13, 10, 45, 45),
  "--\r",
  "\r\n--",
);

const form: readonly Part[] = [
  { name: "story", content: "شخص يهددني بنشر صوري\r\nقبل الغد --" },
  { name: "platform", content: "whatsapp" },
  { name: "platform", content: "instagram" },
  { name: "note", content: "" },
  { name: "files", fileName: "لقطة شاشة %22١%22.png", content: tricky },
  { name: "files", fileName: "empty.txt", content: "" },
];

describe("readMultipart", () => {
  it("reads the same form however the network cuts it", async () => {
    const body = frame(form);
    for (let size = 1; size <= body.length; size += 1) {
      const { kept, keep } = keeper();
      const fields = await readMultipart(request(slices(body, size)), uploadLimits, keep);
      expect(fields, `chunks of ${size}`).toEqual({
        ok: true,
        value: new Map([
          ["story", ["شخص يهددني بنشر صوري\r\nقبل الغد --"]],
          ["platform", ["whatsapp", "instagram"]],
          ["note", [""]],
        ]),
      });
      expect(kept, `chunks of ${size}`).toEqual([
        { field: "files", name: 'لقطة شاشة "١".png', content: tricky },
        { field: "files", name: "empty.txt", content: new Uint8Array() },
      ]);
    }
  });

  it("ignores what follows the closing boundary, another closing boundary too", async () => {
    const { keep } = keeper();
    const body = join(frame(form.slice(0, 1)), `--${boundary}--\r\n`, frame(form.slice(1, 2)));
    const fields = await readMultipart(request([body]), uploadLimits, keep);
    expect(fields.ok && [...fields.value.keys()]).toEqual(["story"]);
  });

  it("skips file inputs that were left empty", async () => {
    const { kept, keep } = keeper();
    const body = frame([
      { name: "files", fileName: "", content: "" },
      { name: "files", fileName: "", content: "a photograph without a name" },
    ]);
    expect((await readMultipart(request([body]), uploadLimits, keep)).ok).toBe(true);
    expect(kept.map((file) => [file.name, file.content.length])).toEqual([["", 27]]);
  });

  it("refuses a body that was cut off anywhere, and gives the reader of the file an error", async () => {
    const body = frame(form);
    for (let length = 0; length < body.length - 4; length += 1) {
      let whole = 0;
      const read = await readMultipart(request([body.slice(0, length)]), uploadLimits, async (file) => {
        await new Response(file.body).arrayBuffer();
        whole += 1;
      });
      expect(read, `cut at ${length}`).toEqual({ ok: false, reason: "cut-off" });
      expect(whole).toBeLessThanOrEqual(2);
    }
    let cut = false;
    const inside = frame(form.slice(0, 4)).length + boundary.length + 120;
    await readMultipart(request([body.slice(0, inside)]), uploadLimits, (file) =>
      new Response(file.body).arrayBuffer().then(
        () => undefined,
        () => void (cut = true),
      ),
    );
    expect(cut).toBe(true);
  });

  it("calls a broken connection cut off", async () => {
    let sent = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return controller.error(new TypeError("connection lost"));
        sent = true;
        controller.enqueue(frame(form).slice(0, 900));
      },
    });
    const source = { ...request([]), body };
    expect(await readMultipart(source, uploadLimits, keeper().keep)).toEqual({
      ok: false,
      reason: "cut-off",
    });
  });

  it("reads the request no faster than the file is taken", async () => {
    let given = 0;
    let ahead = 0;
    function* body(): Generator<Uint8Array> {
      yield join(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n`);
      for (let i = 0; i < 500; i += 1) {
        given += 1000;
        yield new Uint8Array(1000).fill(65);
      }
      yield join(`\r\n--${boundary}--\r\n`);
    }
    const read = await readMultipart(request(body()), uploadLimits, async (file) => {
      let taken = 0;
      for await (const chunk of file.body) {
        taken += chunk.length;
        ahead = Math.max(ahead, given - taken);
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      }
      expect(taken).toBe(500_000);
    });
    expect(read.ok).toBe(true);
    expect(ahead).toBeLessThanOrEqual(2000);
  });

  it("throws the rest of a file away when its reader has seen enough", async () => {
    const big = new Uint8Array(50_000).fill(7);
    const body = frame([
      { name: "files", fileName: "left", content: big },
      { name: "files", fileName: "cancelled", content: big },
      { name: "files", fileName: "never touched", content: big },
      { name: "files", fileName: "wanted", content: "whole" },
    ]);
    const { kept, keep } = keeper();
    const read = await readMultipart(request(slices(body, 512)), uploadLimits, async (file) => {
      if (file.name === "wanted") return keep(file);
      if (file.name === "never touched") return;
      const reader = file.body.getReader();
      await reader.read();
      if (file.name === "cancelled") await reader.cancel();
    });
    expect(read.ok).toBe(true);
    expect(kept.map((file) => file.name)).toEqual(["wanted"]);
  });

  it("gives chunks away for good", async () => {
    const body = frame([
      { name: "files", fileName: "given away", content: tricky },
      { name: "files", fileName: "after", content: tricky },
    ]);
    const { kept, keep } = keeper();
    const read = await readMultipart(request([body]), uploadLimits, async (file) => {
      if (file.name === "after") return keep(file);
      for await (const chunk of file.body) structuredClone(chunk.buffer, { transfer: [chunk.buffer] });
    });
    expect(read.ok).toBe(true);
    expect(kept.map((file) => file.content)).toEqual([tricky]);
  });

  it("throws what the reader of a file throws, and lets go of the request", async () => {
    let cancelled = false;
    const chunks = slices(frame([{ name: "files", fileName: "a", content: new Uint8Array(90_000) }]), 1024);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void (cancelled = true),
    });
    const failing = readMultipart({ ...request([]), body }, uploadLimits, async (file) => {
      await file.body.getReader().read();
      throw new Error("the store is away");
    });
    await expect(failing).rejects.toThrow("the store is away");
    expect(cancelled).toBe(true);
  });

  it("keeps the words of a form whose files are too many or too large", async () => {
    const words: Part = { name: "story", content: "قصتي" };
    const files = Array.from({ length: 3 }, () => ({
      name: "files",
      fileName: "a",
      content: new Uint8Array(4000),
    }));
    const cases = [
      ["too-many", { ...uploadLimits, files: 2 }],
      ["too-many", { ...uploadLimits, parts: 3 }],
      ["too-large", { ...uploadLimits, totalBytes: 6000 }],
    ] as const;
    for (const [reason, limits] of cases) {
      const fields: Fields = new Map();
      const body = slices(frame([words, ...files]), 300);
      expect(await readMultipart(request(body), limits, keeper().keep, fields)).toEqual({
        ok: false,
        reason,
      });
      expect(fields.get("story")).toEqual(["قصتي"]);
    }
  });

  it("refuses fields that are too long, each or together", async () => {
    const field = { name: "story", content: "x".repeat(1000) };
    const one = { ...uploadLimits, fieldBytes: 999 };
    expect(await readMultipart(request([frame([field])]), one, keeper().keep)).toEqual({
      ok: false,
      reason: "too-large",
    });
    const all = { ...uploadLimits, allFieldBytes: 2500 };
    const three = request([frame([field, field, field])]);
    expect(await readMultipart(three, all, keeper().keep)).toEqual({ ok: false, reason: "too-large" });
  });

  it("takes a story of 100,000 letters", async () => {
    const story = "ص".repeat(100_000);
    const read = await readMultipart(
      request(slices(frame([{ name: "story", content: story }]), 4096)),
      uploadLimits,
      keeper().keep,
    );
    expect(read.ok && read.value.get("story")?.[0]?.length).toBe(100_000);
  });

  it("refuses what is no form", async () => {
    const { keep } = keeper();
    for (const type of [
      "text/plain",
      "multipart/form-data",
      "multipart/mixed; boundary=x",
      "multipart/form-data; boundary",
    ]) {
      expect(await readMultipart(request([frame(form)], type), uploadLimits, keep)).toEqual({
        ok: false,
        reason: "not-multipart",
      });
    }
    const malformed = [
      `--${boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${boundary}--\r\n`,
      `--${boundary}\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--${boundary}--\r\n`,
      `--${boundary}\r\nno header at all\r\n\r\nx\r\n--${boundary}--\r\n`,
      `--${boundary}\r\nContent-Disposition: form-data; name="a"; filename*=UTF-8''%zz\r\n\r\nx\r\n--${boundary}--\r\n`,
    ];
    for (const body of malformed) {
      expect(await readMultipart(request([encoder.encode(body)]), uploadLimits, keep)).toEqual({
        ok: false,
        reason: "malformed",
      });
    }
  });
});
