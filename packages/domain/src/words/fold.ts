import { latinDigits } from "../digits.ts";

/** Marks, tatweel and signs of direction: nobody means anything by their absence. */
const unheard = /[\p{M}\p{Cf}\u0640'’ʼ`´]/gu;
const alike: ReadonlyMap<string, string> = new Map([
  ["ى", "ي"],
  ["ی", "ي"],
  ["ة", "ه"],
  ["ٱ", "ا"],
  ["ک", "ك"],
  ["گ", "ك"],
]);

/**
 * One spelling for what people write in many: without vowel signs, accents and stretched letters, in lower case, with
 * the digits 0-9. Arabizi keeps its digits. Length may change; nothing here is shown to anybody.
 */
export function fold(text: string): string {
  return latinDigits(text)
    .normalize("NFKD")
    .replace(unheard, "")
    .toLowerCase()
    .replace(/[ىیةٱکگ]/gu, (letter) => alike.get(letter) ?? letter)
    .replace(/(\p{L})\1+/gu, "$1");
}

export interface Token {
  readonly word: string;
  /** counts the clauses: a negation does not reach over a full stop or a comma */
  readonly clause: number;
}

/** A word, and without the "and" that Arabic writes onto it. */
export function formsOf(word: string): readonly string[] {
  return word.length > 3 && /^[وف]/u.test(word) ? [word, word.slice(1)] : [word];
}

/** Longer than any word; what is longer is no word. */
const LONGEST = 40;

/** Words and numbers of a text. "48h", "16ans" and "24ساعة" are two; "3andi" and "9bel" are one. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  for (const [piece] of fold(text).matchAll(/[\p{L}\p{N}]+|[.,!?;:،؛؟\n]/gu)) {
    if (/^[^\p{L}\p{N}]/u.test(piece)) {
      clause += 1;
      continue;
    }
    const [, number, unit] = /^(\d{2,3}|\d(?=h$|\p{Script=Arabic}))(\p{L}+)$/u.exec(piece) ?? [];
    const words = number === undefined || unit === undefined ? [piece] : [number, unit];
    for (const word of words) tokens.push({ word: word.slice(0, LONGEST), clause });
  }
  return tokens;
}
