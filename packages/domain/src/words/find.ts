import { latinDigits } from "../digits.ts";
import { fold } from "./fold.ts";

/** Where something was found, with the words around it, as they were written. */
export interface Excerpt {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

export type Find = (text: string) => Excerpt | null;

/** Words on each side of what was found, and letters of one word: some are links. */
const AROUND = 8;
const LONGEST = 80;
/** A number that is known by fewer digits is every number. */
const DIGITS = 5;
/** Digits by which a number is the same with its country and without. */
const TAIL = 9;

/**
 * Looks for words, in whatever spelling, or for a number, in whatever grouping: a query of digits is a number.
 *
 * @returns `null` for a query that would find everything
 */
export function findOf(query: string): Find | null {
  const typed = latinDigits(query).trim();
  if (/^[+\d\s().\-/]+$/.test(typed)) return findNumber(typed.replace(/\D/g, "").replace(/^0+/, ""));
  const words = fold(typed.replace(/^@/, ""))
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.join("").length < 2 ? null : (text) => findWords(text, words);
}

function findNumber(digits: string): Find | null {
  if (digits.length < DIGITS) return null;
  const spaced = digits
    .slice(-TAIL)
    .split("")
    .join(String.raw`[\s().\-/]{0,3}`);
  const pattern = new RegExp(spaced);
  return (text) => {
    const read = latinDigits(text);
    const match = pattern.exec(read);
    if (match === null) return null;
    const end = match.index + match[0].length;
    return {
      before: read.slice(Math.max(match.index - LONGEST, 0), match.index),
      found: match[0],
      after: read.slice(end, end + LONGEST),
    };
  };
}

/** All words must be there; what is shown is the first of them. */
function findWords(text: string, wanted: readonly string[]): Excerpt | null {
  const words = text.split(/\s+/);
  const starts: number[] = [];
  let folded = "";
  for (const word of words) {
    starts.push(folded.length);
    folded += `${fold(word)} `;
  }
  if (wanted.some((word) => !folded.includes(word))) return null;
  const [first = ""] = wanted;
  const at = folded.indexOf(first);
  const from = starts.findLastIndex((start) => start <= at);
  return {
    before: shown(words.slice(Math.max(from - AROUND, 0), from)),
    found: shown(words.slice(from, from + 1)),
    after: shown(words.slice(from + 1, from + 1 + AROUND)),
  };
}

function shown(words: readonly string[]): string {
  return words.map((word) => (word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word)).join(" ");
}
