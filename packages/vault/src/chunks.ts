/** What comes in pieces of any size goes out in pieces of exactly `size` bytes, and a shorter last one if any is left. */
export async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void> {
  let buffer = new Uint8Array(size);
  let used = 0;
  for await (const piece of source) {
    for (let offset = 0; offset < piece.length;) {
      const taken = Math.min(size - used, piece.length - offset);
      buffer.set(piece.subarray(offset, offset + taken), used);
      used += taken;
      offset += taken;
      if (used === size) {
        yield buffer;
        buffer = new Uint8Array(size);
        used = 0;
      }
    }
  }
  if (used > 0) yield buffer.subarray(0, used);
}
