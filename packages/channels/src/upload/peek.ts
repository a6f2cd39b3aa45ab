import { concat } from "@sanad/domain/bytes";

/** A stream whose beginning was looked at; `body` still has all of it. */
export interface Peeked {
  /** the first `length` bytes, or all of a shorter stream */
  readonly head: Uint8Array;
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * Reads the beginning of a stream, to tell what it is before anything is done with it.
 *
 * @param length bytes wanted; at most one chunk more is held
 * @throws whatever reading the stream throws
 */
export async function peek(stream: ReadableStream<Uint8Array>, length: number): Promise<Peeked> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < length && !ended) {
    const { done, value } = await reader.read();
    ended = done;
    if (value !== undefined && value.length > 0) {
      chunks.push(value);
      size += value.length;
    }
  }
  const head = concat(...chunks).subarray(0, length);
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const first = chunks.shift();
        if (first !== undefined) return controller.enqueue(first);
        const { done, value } = ended ? { done: true, value: undefined } : await reader.read();
        if (done || value === undefined) return controller.close();
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { head, body };
}
