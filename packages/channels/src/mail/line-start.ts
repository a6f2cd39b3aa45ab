const lineFeed = 0x0a;

/**
 * The next line that begins with this byte; -1 when there is none. Lines of a message are counted in millions, and few
 * begin with the one byte that matters.
 *
 * @param from where a line begins
 */
export function lineStartingWith(bytes: Uint8Array, byte: number, from: number): number {
  let at = bytes.indexOf(byte, from);
  while (at !== -1 && at !== from && bytes[at - 1] !== lineFeed) at = bytes.indexOf(byte, at + 1);
  return at;
}
