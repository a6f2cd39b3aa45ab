import { fold, formsOf, type Token } from "./fold.ts";
import { isNegator } from "./unmeant.ts";

type Piece =
  | { readonly kind: "gap" }
  | { readonly kind: "number"; readonly least: number; readonly most: number }
  | { readonly kind: "word"; readonly exact: ReadonlySet<string>; readonly begins: readonly string[] };

export type Phrase = readonly Piece[];

/** Where a phrase ends in the text, and the number it holds. */
export interface Match {
  /** index of the token after it */
  readonly end: number;
  readonly number: number | null;
}

/** Words that `…` may stand for, negations never; it bounds the work for a token. */
const GAP = 6;

/** Phrases as `rule.ts` describes them; a word that may be missing makes two. */
export function parsePhrase(text: string): readonly Phrase[] {
  let phrases: readonly Phrase[] = [[]];
  for (const part of text.split(" ")) {
    const optional = part.endsWith("?");
    const piece = parsePiece(optional ? part.slice(0, -1) : part);
    const longer = phrases.map((phrase) => [...phrase, piece]);
    phrases = optional ? [...phrases, ...longer] : longer;
  }
  return phrases;
}

function parsePiece(part: string): Piece {
  if (part === "…") return { kind: "gap" };
  if (part === "<n>") return { kind: "number", least: 1, most: 72 };
  if (part === "<age>") return { kind: "number", least: 5, most: 17 };
  const words = part.split("|");
  const begins = words.filter((word) => word.endsWith("*")).map((word) => fold(word.slice(0, -1)));
  return {
    kind: "word",
    exact: new Set(words.filter((word) => !word.endsWith("*")).map(fold)),
    begins,
  };
}

/** The first two letters of the words a phrase may begin with: by these it is found. */
export function startsOf(phrase: Phrase): readonly string[] {
  const [first] = phrase;
  if (first?.kind !== "word") return [];
  return [...new Set([...first.exact, ...first.begins].map((word) => word.slice(0, 2)))];
}

/** @returns `null` where the phrase does not stand at this token */
export function matchAt(phrase: Phrase, tokens: readonly Token[], at: number, from = 0): Match | null {
  const piece = phrase[from];
  if (piece === undefined) return { end: at, number: null };
  if (piece.kind === "gap") {
    for (let skipped = 0; skipped <= GAP; skipped += 1) {
      const rest = matchAt(phrase, tokens, at + skipped, from + 1);
      if (rest !== null) return rest;
      const token = tokens[at + skipped];
      if (token === undefined || isNegator(token)) return null;
    }
    return null;
  }
  const word = tokens[at]?.word;
  if (word === undefined) return null;
  if (piece.kind === "word") return isOneOf(piece, word) ? matchAt(phrase, tokens, at + 1, from + 1) : null;
  const number = /^\d{1,2}$/.test(word) ? Number(word) : 0;
  if (number < piece.least || number > piece.most) return null;
  const rest = matchAt(phrase, tokens, at + 1, from + 1);
  return rest && { ...rest, number };
}

function isOneOf(piece: Extract<Piece, { kind: "word" }>, word: string): boolean {
  return formsOf(word).some(
    (form) => piece.exact.has(form) || piece.begins.some((beginning) => form.startsWith(beginning)),
  );
}
