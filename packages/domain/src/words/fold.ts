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

interface Folded {
  readonly text: string;
  /** one letter, which may be stretched */
  readonly letter: boolean;
}

/** What each character folds to; a text has few different ones. */
const known = new Map<string, Folded>();
/** Entries of `known`: no text fills the memory. */
const MOST = 4096;

/**
 * One spelling for what people write in many: without vowel signs, accents and stretched letters, in lower case, with
 * the digits 0-9. Arabizi keeps its digits. Length may change; nothing here is shown to anybody.
 */
export function fold(text: string): string {
  let all = "";
  let last = "";
  for (const character of text) {
    const folded = known.get(character) ?? foldOne(character);
    if (folded === null) return foldAny(text);
    if (folded.text === "" || (folded.letter && folded.text === last)) continue;
    // What unfolds to several letters may begin with the one before.
    all += !folded.letter && last !== "" && folded.text.startsWith(last) ? folded.text.slice(1) : folded.text;
    last = folded.letter ? folded.text : lastLetter(folded.text);
  }
  return all;
}

/** @returns `null` once too many are known */
function foldOne(character: string): Folded | null {
  if (known.size >= MOST) return null;
  const text = foldAny(character);
  const folded = { text, letter: /^\p{L}$/u.test(text) };
  known.set(character, folded);
  return folded;
}

function foldAny(text: string): string {
  return latinDigits(text)
    .normalize("NFKD")
    .replace(unheard, "")
    .toLowerCase()
    .replace(/[ىیةٱکگ]/gu, (letter) => alike.get(letter) ?? letter)
    .replace(/(\p{L})\1+/gu, "$1");
}

function lastLetter(text: string): string {
  return text.length > 1 ? (/\p{L}$/u.exec(text)?.[0] ?? "") : "";
}

export interface Token {
  readonly word: string;
  /** the word, and without the "and" that Arabic writes onto it */
  readonly forms: readonly string[];
  /** counts the clauses: a negation does not reach over a full stop or a comma */
  readonly clause: number;
  /** the sign that ties it to the number before it, as in 18:30 and 25/11; empty otherwise */
  readonly joint: string;
}

function formsOf(word: string): readonly string[] {
  return word.length > 3 && (word.startsWith("و") || word.startsWith("ف")) ? [word, word.slice(1)] : [word];
}

/** Longer than any word; what is longer is no word. */
const LONGEST = 40;
const stops = ".,!?;:،؛؟\n";
const WORD = 1;
const GAP = 2;
const STOP = 3;
/** What each UTF-16 unit is, once it was asked for. Letters beyond the first plane that fold to none here are gaps. */
const kinds = new Uint8Array(0x1_0000);

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code];
  if (kind !== undefined && kind !== 0) return kind;
  const character = text[at] ?? "";
  const found = stops.includes(character) ? STOP : /[\p{L}\p{N}]/u.test(character) ? WORD : GAP;
  kinds[code] = found;
  return found;
}

/** Words and numbers of a text. "48h", "18h30" and "24ساعة" are more than one; "3andi" and "9bel" are one. */
export function tokensOf(text: string): readonly Token[] {
  // No sentence ends within "6 p.m.".
  const folded = fold(text).replace(/\b([ap])\.m\b\.?/g, "$1m ");
  const tokens: Token[] = [];
  let clause = 0;
  let joint = "";
  for (let at = 0; at < folded.length; at += 1) {
    const kind = kindOf(folded, at);
    if (kind === WORD) {
      const start = at;
      while (at + 1 < folded.length && kindOf(folded, at + 1) === WORD) at += 1;
      for (const word of split(folded.slice(start, at + 1))) {
        tokens.push({ word, forms: formsOf(word), clause, joint });
        joint = "";
      }
    } else {
      joint = jointAt(folded, at);
      if (kind === STOP && joint === "") clause += 1;
    }
  }
  return tokens;
}

function jointAt(text: string, at: number): string {
  const sign = text[at] ?? "";
  return ":./-".includes(sign) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
    ? sign
    : "";
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function split(piece: string): readonly string[] {
  if (!isDigit(piece.charCodeAt(0))) return [piece.slice(0, LONGEST)];
  const [, number, unit, rest] =
    /^(\d{2,3}|\d(?=h$|h\d\d$|\p{Script=Arabic}))(\p{L}+)(\d\d)?$/u.exec(piece) ?? [];
  if (number === undefined || unit === undefined || (rest !== undefined && unit !== "h"))
    return [piece.slice(0, LONGEST)];
  return [number, unit.slice(0, LONGEST), ...(rest === undefined ? [] : [rest])];
}
