/** What a `Range` header asks for. Positions are bytes from 0, both included. */
export type ByteRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "unsatisfiable" };

const whole: ByteRange = { kind: "whole" };

/**
 * Reads the `Range` header of a GET request: RFC 9110, 14.1.2. One range only: several, another unit, and what is
 * malformed are answered with the whole, as 14.2 allows. To be asked for no other method, and not where an
 * `If-Range` names a validator that is not ours (13.1.5).
 *
 * @param header `null` where there is none
 * @param length bytes of the whole
 * @returns `whole` → 200; `part` → 206, within the length; `unsatisfiable` → 416
 */
export function byteRange(header: string | null, length: number): ByteRange {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/i.exec(header ?? "") ?? [];
  if (from === "") return to === "" ? whole : suffix(Number(to), length);
  const first = Number(from);
  const last = to === "" ? Infinity : Number(to);
  if (last < first) return whole;
  if (first >= length) return { kind: "unsatisfiable" };
  return { kind: "part", first, last: Math.min(last, length - 1) };
}

/** The last bytes. Of nothing they are nothing, which no `Content-Range` can say: that is sent as the whole. */
function suffix(count: number, length: number): ByteRange {
  if (count === 0) return { kind: "unsatisfiable" };
  if (length === 0) return whole;
  return { kind: "part", first: Math.max(0, length - count), last: length - 1 };
}

/**
 * The `Content-Range` of the answer: RFC 9110, 14.4.
 *
 * @param length bytes of the whole
 * @returns `null` where the whole is sent, which has none
 */
export function contentRange(range: ByteRange, length: number): string | null {
  switch (range.kind) {
    case "whole":
      return null;
    case "part":
      return `bytes ${range.first}-${range.last}/${length}`;
    case "unsatisfiable":
      return `bytes */${length}`;
  }
}
