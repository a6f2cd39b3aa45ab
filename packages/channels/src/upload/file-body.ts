import { DomainError } from "@sanad/domain/error";

/** The bytes of one file on their way from the request to whoever takes them. */
export interface FileBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** resolves when the reader has asked for it, or never will */
  push(bytes: Uint8Array): Promise<void>;
  end(): void;
  /** the reader gets an error instead of an end, so that half a file is never taken for a whole one */
  cut(): void;
  /** the reader has finished without reading on: what still comes is thrown away */
  release(): void;
}

/** A stream without a buffer of its own: nothing more of the request is read until the reader asks. */
export function makeFileBody(): FileBody {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let wanted = Promise.withResolvers<void>();
  let open = true;
  function release(): void {
    open = false;
    wanted.resolve();
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (controller = given),
      pull: () => wanted.resolve(),
      cancel: release,
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    release,
    async push(bytes) {
      await wanted.promise;
      if (!open) return;
      wanted = Promise.withResolvers<void>();
      // A copy: the reader may hand the buffer on for good, while the rest of the chunk is still ours to read.
      controller?.enqueue(bytes.slice());
    },
    end() {
      if (open) controller?.close();
      release();
    },
    cut() {
      if (open) controller?.error(new DomainError("invalid", "the upload ended before the file did"));
      release();
    },
  };
}
