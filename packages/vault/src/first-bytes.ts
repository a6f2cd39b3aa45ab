import { DomainError } from "@sanad/domain/error";

/**
 * The first `count` bytes of a source and nothing of what follows them; the source is closed there.
 *
 * @param count at least 1
 * @throws DomainError `damaged` when the source ends before
 */
export async function* firstBytes(
  source: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array, void> {
  let left = count;
  for await (const piece of source) {
    yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
    if (left === 0) return;
  }
  throw new DomainError("damaged", `evidence is ${left} bytes short`);
}
