import { DomainError } from "@sanad/domain/error";
import { log } from "@sanad/http/log";

/**
 * A body of known length, made while it is read: the first bytes leave before the last are opened. Where reading fails the
 * answer breaks off, so that nobody takes the beginning for the whole.
 *
 * @param length bytes of all pieces together
 * @param ended told what was thrown, or `null` when all was sent
 */
export function sendPieces(
  context: Pick<ExecutionContext, "waitUntil">,
  pieces: AsyncGenerator<Uint8Array, void>,
  length: number,
  ended: (failure: unknown) => Promise<void>,
): ReadableStream {
  const { readable, writable } = new FixedLengthStream(length);
  context.waitUntil(send(pieces, writable).then(ended));
  return readable;
}

/** @returns what was thrown; `null` for nothing */
async function send(
  pieces: AsyncGenerator<Uint8Array, void>,
  writable: WritableStream<Uint8Array>,
): Promise<unknown> {
  const writer = writable.getWriter();
  try {
    for await (const piece of pieces) await writer.write(piece);
    await writer.close();
    return null;
  } catch (error) {
    const reason = error instanceof DomainError ? error.reason : "broken-off";
    log("evidence-broken-off", { worker: "console", reason });
    // Whoever went away has no more use for the stream: it is settled whether it says so or not.
    await Promise.allSettled([writer.abort(error)]);
    return error;
  }
}
