import { lineEnd, lineFeed, lineStartingWith } from "./lines.ts";

export interface UuencodedFile {
  /** as written */
  readonly name: Uint8Array;
  /** its lines of data, as they came */
  readonly data: Uint8Array;
}

const smallB = 0x62;

/**
 * Takes the uuencoded files out of a plain text, as programs older than MIME send them. Only a whole block, from
 * `begin` to `end`, is a file; what begins and never ends stays in the text. Nothing is copied before it is wanted.
 *
 * @param most files that are taken out
 * @returns the text in pieces
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/uuencode.html
 */
export function takeUuencoded(
  body: Uint8Array,
  most: number = mostUuencoded,
): {
  readonly text: readonly Uint8Array[];
  readonly files: readonly UuencodedFile[];
} {
  const files: UuencodedFile[] = [];
  const text: Uint8Array[] = [];
  let [kept, at] = [0, lineStartingWith(body, smallB, 0)];
  while (at !== -1 && files.length < most) {
    const end = lineEnd(body, at);
    const name = nameAt(body, at, end);
    if (name === null) {
      at = lineStartingWith(body, smallB, end);
      continue;
    }
    const { dataEnd, blockEnd } = blockAt(body, end);
    const data = body.subarray(end, dataEnd);
    if (blockEnd !== null && declaredIn(data) <= mostGrowth * data.length) {
      text.push(body.subarray(kept, at));
      files.push({ name, data });
      kept = blockEnd;
    }
    at = lineStartingWith(body, smallB, blockEnd ?? dataEnd);
  }
  text.push(body.subarray(kept));
  return { text, files };
}

/** Lines whose spaces were dropped hold more than they have letters; a block of nothing else would be a bomb. */
const mostGrowth = 2;
const longestName = 1000;
/** Of one message. More of them stay in the text: each becomes a piece of evidence of its own, and takes memory. */
export const mostUuencoded = 100;

/** The bytes of the file, some lines at a time. They can be gone through again. */
export function uudecoded({ data }: Pick<UuencodedFile, "data">): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < data.length;) {
        const from = at;
        while (at < data.length && at - from < 65_536) at = lineEnd(data, at);
        yield decodeLines(data.subarray(from, at));
      }
    },
  };
}

function nameAt(body: Uint8Array, at: number, end: number): Uint8Array | null {
  if (end - at > longestName) return null;
  const line = new TextDecoder("latin1").decode(body.subarray(at, end)).trimEnd();
  const before = /^begin [0-7]{3,4} (?=\S)/.exec(line)?.[0];
  return before === undefined ? null : body.subarray(at + before.length, at + line.length);
}

/** `blockEnd` is `null` when the data do not end as they have to. */
function blockAt(body: Uint8Array, from: number): { dataEnd: number; blockEnd: number | null } {
  let at = from;
  while (at < body.length) {
    const end = lineEnd(body, at);
    if (!isData(body, at, end)) {
      const isEnd = /^end\s*$/.test(new TextDecoder().decode(body.subarray(at, Math.min(end, at + 100))));
      return { dataEnd: at, blockEnd: isEnd && at > from ? end : null };
    }
    at = end;
  }
  return { dataEnd: at, blockEnd: null };
}

/** A line says how many bytes it holds. Programs drop spaces at its end, and some add a checksum. */
function isData(body: Uint8Array, start: number, lineFeedAfter: number): boolean {
  let end = lineFeedAfter;
  while (end > start && (body[end - 1] === lineFeed || body[end - 1] === 0x0d)) end -= 1;
  if (end === start) return false;
  for (let at = start; at < end; at += 1) {
    const byte = body[at] ?? 0;
    if (byte < 0x20 || byte > 0x60) return false;
  }
  while (end > start && body[end - 1] === 0x20) end -= 1;
  return end - start <= 3 + Math.ceil(valueAt(body, start, end) / 3) * 4;
}

function decodeLines(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(declaredIn(data));
  let length = 0;
  for (let start = 0; start < data.length;) {
    const end = lineEnd(data, start);
    const until = length + valueAt(data, start, end);
    for (let at = start + 1; length < until; at += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((offset) => valueAt(data, at + offset, end));
      const three = ((a ?? 0) << 18) | ((b ?? 0) << 12) | ((c ?? 0) << 6) | (d ?? 0);
      for (const shift of [16, 8, 0]) if (length < until) bytes[length++] = three >> shift;
    }
    start = end;
  }
  return bytes.subarray(0, length);
}

/** The bytes that these lines say they hold. */
function declaredIn(data: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < data.length; at = lineEnd(data, at)) sum += valueAt(data, at, data.length);
  return sum;
}

/** Six bits; what is missing at the end of a line were spaces, which stand for zero. */
function valueAt(data: Uint8Array, at: number, end: number): number {
  const byte = at < end ? (data[at] ?? 0) : 0;
  return byte < 0x20 ? 0 : (byte - 0x20) & 0x3f;
}
