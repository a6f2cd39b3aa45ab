import { fold, type Token } from "./fold.ts";
import { type Span, spanAt } from "./span.ts";
import { isNegator } from "./unmeant.ts";
import { type When, whenAt, whenStarts } from "./when.ts";

type Piece =
  | { readonly kind: "gap" | "span" | "when" | "age" | "end" }
  | { readonly kind: "word"; readonly exact: ReadonlySet<string>; readonly begins: readonly string[] };

export type Phrase = readonly Piece[];

/** Where a phrase ends in the text, and the time it holds. */
export interface Match {
  /** index of the token after it */
  readonly end: number;
  readonly time: Span | When | null;
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
  if (part === "<span>") return { kind: "span" };
  if (part === "<when>") return { kind: "when" };
  if (part === "<age>") return { kind: "age" };
  if (part === "<end>") return { kind: "end" };
  const words = part.split("|");
  const begins = words.filter((word) => word.endsWith("*")).map((word) => fold(word.slice(0, -1)));
  return {
    kind: "word",
    exact: new Set(words.filter((word) => !word.endsWith("*")).map(fold)),
    begins,
  };
}

/** By what a phrase is found: its first words, whole or their beginnings. */
export interface Starts {
  readonly exact: readonly string[];
  readonly begins: readonly string[];
}

export function startsOf([first]: Phrase): Starts {
  if (first?.kind === "when") return { exact: whenStarts, begins: [] };
  return first?.kind === "word"
    ? { exact: [...first.exact], begins: first.begins }
    : { exact: [], begins: [] };
}

/** @returns `null` where the phrase does not stand at this token */
export function matchAt(phrase: Phrase, tokens: readonly Token[], at: number, from = 0): Match | null {
  const piece = phrase[from];
  if (piece === undefined) return { end: at, time: null };
  const token = tokens[at];
  switch (piece.kind) {
    case "gap":
      return afterGap(phrase, tokens, at, from + 1);
    case "word":
      return isOneOf(piece, token) ? matchAt(phrase, tokens, at + 1, from + 1) : null;
    case "age":
      return isAge(token) ? matchAt(phrase, tokens, at + 1, from + 1) : null;
    case "end":
      return token?.clause === tokens[at - 1]?.clause ? null : matchAt(phrase, tokens, at, from + 1);
    case "span":
    case "when": {
      const read = piece.kind === "span" ? spanAt(tokens, at) : whenAt(tokens, at);
      const rest = read && matchAt(phrase, tokens, read.end, from + 1);
      return rest && { end: rest.end, time: read.time };
    }
  }
}

function afterGap(phrase: Phrase, tokens: readonly Token[], at: number, from: number): Match | null {
  for (let skipped = 0; skipped <= GAP; skipped += 1) {
    const rest = matchAt(phrase, tokens, at + skipped, from);
    if (rest !== null) return rest;
    const token = tokens[at + skipped];
    if (token === undefined || isNegator(token)) return null;
  }
  return null;
}

function isAge(token: Token | undefined): boolean {
  const word = token?.word ?? "";
  return /^\d{1,2}$/.test(word) && Number(word) >= 5 && Number(word) <= 17;
}

function isOneOf(piece: Extract<Piece, { kind: "word" }>, token: Token | undefined): boolean {
  for (const form of token?.forms ?? []) {
    if (piece.exact.has(form)) return true;
    for (const beginning of piece.begins) if (form.startsWith(beginning)) return true;
  }
  return false;
}
