/**
 * Bytes asked of a request at once. The runtime hands out 4 KiB at a time otherwise, and the turn of each through the
 * streams up to the seal costs more CPU than the sealing.
 */
const PIECE = 64 * 1024;

/** Reads a body piece by piece. */
export interface BodyReader {
  /**
   * @returns bytes that are the caller's alone, or `null` at the end
   * @throws whatever the body ends with when it breaks off; what came since the last piece is lost then
   */
  next(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

/** In pieces of 64 KiB where the runtime can, as it can for a request; else in whatever pieces the stream holds. */
export function readBody(body: ReadableStream<Uint8Array>): BodyReader {
  const reader = byteReader(body);
  return reader === null ? piecesAsHeld(body) : wholePieces(reader);
}

/** As the standard has it, and workerd; its types do not tell the option: https://streams.spec.whatwg.org/#byob-reader-read */
interface ByteReader {
  read(
    view: Uint8Array<ArrayBuffer>,
    options: { readonly min: number },
  ): Promise<{ readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

function byteReader(body: ReadableStream<Uint8Array>): ByteReader | null {
  try {
    return body.getReader({ mode: "byob" });
  } catch (error) {
    // How the standard says that this is no stream of bytes: https://streams.spec.whatwg.org/#rs-get-reader
    if (error instanceof TypeError && !body.locked) return null;
    throw error;
  }
}

function wholePieces(reader: ByteReader): BodyReader {
  return {
    async next() {
      const { value } = await reader.read(new Uint8Array(PIECE), { min: PIECE });
      // The last bytes come with `done` or before it, depending on the runtime; nothing comes after the end.
      return value === undefined || value.length === 0 ? null : value;
    },
    cancel: () => reader.cancel(),
  };
}

function piecesAsHeld(body: ReadableStream<Uint8Array>): BodyReader {
  const reader = body.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? null : value;
    },
    cancel: () => reader.cancel(),
  };
}
