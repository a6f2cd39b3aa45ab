import { fold, type Token } from "./fold.ts";

/** The words of some lists, folded. @param lists words with a space between */
export function wordsOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(" ")).map(fold));
}

/** What the words of each list, folded, stand for. */
export function valuesOf<T>(lists: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(
    lists.flatMap(([value, words]) => words.split(" ").map((word) => [fold(word), value] as const)),
  );
}

/** The word of a token; empty where there is none. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}
