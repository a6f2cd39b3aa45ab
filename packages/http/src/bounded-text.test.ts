import { describe, expect, it } from "vitest";
import { boundedText } from "./bounded-text.ts";

interface Sent {
  readonly request: Request;
  /** chunks that were asked for */
  readonly read: () => number;
  readonly cancelled: () => boolean;
}

/** A request whose body is made only as far as it is read. */
function send(chunks: readonly Uint8Array[], headers: Record<string, string> = {}): Sent {
  let read = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[read];
        if (chunk === undefined) return controller.close();
        read += 1;
        controller.enqueue(chunk);
      },
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  );
  // Node wants `duplex` for a body that is a stream; the type of workerd does not know it.
  const init = { method: "POST", headers, body, duplex: "half" };
  return {
    request: new Request("https://intake.example.org/", init),
    read: () => read,
    cancelled: () => cancelled,
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("boundedText", () => {
  it("reads a body of exactly the limit, counted in bytes", async () => {
    expect(await boundedText(send([utf8("سلا"), utf8("م")]).request, 8)).toBe("سلام");
    expect(await boundedText(send([utf8("سلا"), utf8("م")]).request, 7)).toBeNull();
  });

  it("joins a letter that was cut in two, and keeps the mark at the beginning", async () => {
    const bytes = utf8("\uFEFFس\uFEFF");
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await boundedText(send(chunks).request, 8)).toBe("\uFEFFس\uFEFF");
  });

  it("puts U+FFFD for what is no UTF-8, also at the very end", async () => {
    expect(await boundedText(send([Uint8Array.of(0x61, 0xff, 0xd8)]).request, 8)).toBe("a\uFFFD\uFFFD");
  });

  it("stops at the chunk that is too much, and lets the rest go", async () => {
    const sent = send(Array.from({ length: 100 }, () => new Uint8Array(10)));
    expect(await boundedText(sent.request, 25)).toBeNull();
    expect([sent.read(), sent.cancelled()]).toEqual([3, true]);
  });

  it("reads nothing of a body that says it is too long", async () => {
    const sent = send([utf8("x")], { "content-length": "26" });
    expect(await boundedText(sent.request, 25)).toBeNull();
    expect(sent.read()).toBe(0);
  });

  it("does not believe a length that is too small, or none", async () => {
    expect(await boundedText(send([utf8("123456")], { "content-length": "1" }).request, 5)).toBeNull();
    expect(await boundedText(send([utf8("123456")], { "content-length": "x" }).request, 5)).toBeNull();
  });

  it("takes a request without a body for an empty text", async () => {
    expect(await boundedText(new Request("https://intake.example.org/"), 5)).toBe("");
  });
});
