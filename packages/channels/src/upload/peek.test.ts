import { describe, expect, it } from "vitest";
import { peek } from "./peek.ts";

function streamOf(...chunks: readonly number[][]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<number[]> {
  return [...new Uint8Array(await new Response(stream).arrayBuffer())];
}

describe("peek", () => {
  it("gives the beginning, and the whole again", async () => {
    const { head, body } = await peek(streamOf([1, 2], [], [3], [4, 5, 6], [7]), 4);
    expect([...head]).toEqual([1, 2, 3, 4]);
    expect(await all(body)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("gives all of what is shorter than asked", async () => {
    for (const chunks of [[], [[9]]]) {
      const { head, body } = await peek(streamOf(...chunks), 4);
      expect([...head]).toEqual(chunks.flat());
      expect(await all(body)).toEqual(chunks.flat());
    }
  });

  it("passes a failure on instead of ending early", async () => {
    let sent = false;
    const failing = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) return controller.error(new Error("cut"));
        sent = true;
        controller.enqueue(Uint8Array.of(1, 2, 3));
      },
    });
    const { body } = await peek(failing, 2);
    await expect(all(body)).rejects.toThrow("cut");
  });

  it("lets go of the source when the rest is not wanted", async () => {
    let cancelled = false;
    const source = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(Uint8Array.of(1)),
      cancel: () => void (cancelled = true),
    });
    const { body } = await peek(source, 2);
    await body.cancel();
    expect(cancelled).toBe(true);
  });
});
