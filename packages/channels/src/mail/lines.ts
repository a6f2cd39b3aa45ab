export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;

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

/** Where the line that begins here ends, its line end included. */
export function lineEnd(raw: Uint8Array, from: number): number {
  const at = raw.indexOf(lineFeed, from);
  return at === -1 ? raw.length : at + 1;
}

/** Where a line that ends here ends without its line end. */
export function withoutLineEnd(raw: Uint8Array, end: number): number {
  if (raw[end - 1] !== lineFeed) return end;
  return raw[end - 2] === carriageReturn ? end - 2 : end - 1;
}

export function isEmptyLine(raw: Uint8Array, at: number): boolean {
  return raw[at] === lineFeed || (raw[at] === carriageReturn && raw[at + 1] === lineFeed);
}
