import { carriageReturn, lineEnd, lineFeed, lineStartingWith, withoutLineEnd } from "./lines.ts";

const hyphen = 0x2d;
const space = 0x20;
const tab = 0x09;

/** Of a multipart whose end is not seen yet. */
export interface Boundary {
  readonly name: Uint8Array;
  readonly digest: boolean;
}

export interface Next {
  readonly at: number;
  readonly digest: boolean;
  readonly separators: readonly Uint8Array[];
  /** which boundaries the separators name, and where the bytes before them end */
  readonly met: readonly { readonly index: number; readonly last: boolean; readonly at: number }[];
}

/** Goes on to where the next part begins. Boundaries of what has ended are taken off the list. */
export function nextPart(raw: Uint8Array, from: number, boundaries: Boundary[]): Next {
  const separators: Uint8Array[] = [];
  const met: { index: number; last: boolean; at: number }[] = [];
  for (let at = separatorFrom(raw, from, boundaries); at !== -1;) {
    const end = lineEnd(raw, at);
    const found = separatorAt(raw, at, end, boundaries);
    if (found !== null) {
      // The line end before a separator is the separator's.
      met.push({ ...found, at: Math.max(from, withoutLineEnd(raw, at)) });
      separators.push(raw.subarray(at, withoutLineEnd(raw, end)));
      boundaries.length = found.last ? found.index : found.index + 1;
      const digest = boundaries[found.index]?.digest ?? false;
      if (!found.last) return { at: end, digest, separators, met };
    }
    at = separatorFrom(raw, end, boundaries);
  }
  return { at: raw.length, digest: false, separators, met };
}

/** Where the next line is that may be a separator. */
function separatorFrom(raw: Uint8Array, from: number, boundaries: readonly Boundary[]): number {
  return boundaries.length === 0 ? -1 : lineStartingWith(raw, hyphen, from);
}

/** The innermost boundary that this line names. White space may follow it. */
export function separatorAt(
  raw: Uint8Array,
  start: number,
  end: number,
  boundaries: readonly Boundary[],
): { readonly index: number; readonly last: boolean } | null {
  if (raw[start] !== hyphen || raw[start + 1] !== hyphen) return null;
  for (let index = boundaries.length - 1; index >= 0; index -= 1) {
    const name = boundaries[index]?.name ?? raw;
    let at = start + 2;
    while (at - start - 2 < name.length && raw[at] === name[at - start - 2]) at += 1;
    if (at - start - 2 < name.length) continue;
    const last = raw[at] === hyphen && raw[at + 1] === hyphen;
    if (isBlank(raw, last ? at + 2 : at, end)) return { index, last };
  }
  return null;
}

function isBlank(raw: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const byte = raw[at];
    if (byte !== space && byte !== tab && byte !== carriageReturn && byte !== lineFeed) return false;
  }
  return true;
}
