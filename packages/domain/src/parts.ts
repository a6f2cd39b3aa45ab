/** How long the parts of one text may take to arrive, in milliseconds. Gateways use their numbers again. */
export const PARTS_WAIT = 10 * 60_000;

/** One of the parts that a long SMS came in, where the gateway does not join them. */
export interface TextPart {
  /** what the parts of one text have in common; 8 or 16 bits, so it comes back */
  readonly ref: string;
  /** from 1 */
  readonly number: number;
  /** at most 255 */
  readonly total: number;
}

/** A text of the timeline as it was sealed: whole, or a part. */
export interface Piece {
  readonly text: string;
  /** UTC milliseconds of arrival */
  readonly at: number;
  readonly part?: TextPart;
}

export interface JoinedText<P extends Piece> {
  readonly text: string;
  /** UTC milliseconds of what arrived first */
  readonly at: number;
  /** what it was joined from, each part once and in order */
  readonly pieces: readonly P[];
  /** numbers of the parts that did not arrive */
  readonly missing: readonly number[];
  /** set when parts are missing and no longer waited for */
  readonly incomplete?: true;
}

/** Stands in a text where parts are missing. */
const gap = "…";

interface Group<P> {
  readonly at: number;
  readonly total: number;
  readonly parts: Map<number, P>;
}

/**
 * Joins what came in parts, by whoever can read them: what was sealed at intake nobody there can open again. A part that
 * came twice counts once; one that says something else under the same number belongs to the next text.
 *
 * @param now UTC milliseconds
 * @returns one text for each that was written, in the order in which they began to arrive
 */
export function joinParts<P extends Piece>(pieces: readonly P[], now: number): JoinedText<P>[] {
  const groups: Group<P>[] = [];
  const open = new Map<string, Group<P>[]>();
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const { part, at } = piece;
    // A part that fits into no text is shown by itself rather than not at all.
    if (part === undefined || part.number < 1 || part.number > part.total) {
      groups.push({ at, total: 1, parts: new Map([[1, piece]]) });
      continue;
    }
    const key = JSON.stringify([part.ref, part.total]);
    const alike = open.get(key) ?? [];
    const known = alike.find((group) => belongs(group, part.number, piece));
    const group = known ?? { at, total: part.total, parts: new Map<number, P>() };
    if (!group.parts.has(part.number)) group.parts.set(part.number, piece);
    if (known !== undefined) continue;
    groups.push(group);
    open.set(key, [...alike, group]);
  }
  return groups.map((group) => joined(group, now));
}

function belongs<P extends Piece>(group: Group<P>, number: number, piece: P): boolean {
  const there = group.parts.get(number);
  return piece.at - group.at < PARTS_WAIT && (there === undefined || there.text === piece.text);
}

function joined<P extends Piece>({ at, total, parts }: Group<P>, now: number): JoinedText<P> {
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !parts.has(number));
  const texts = numbers.flatMap((number) => {
    const piece = parts.get(number);
    if (piece !== undefined) return [piece.text];
    return number > 1 && !parts.has(number - 1) ? [] : [gap];
  });
  const incomplete = missing.length > 0 && now - at >= PARTS_WAIT;
  return {
    text: texts.join(""),
    at,
    pieces: numbers.flatMap((number) => parts.get(number) ?? []),
    missing,
    ...(incomplete && { incomplete }),
  };
}
