import { shortWord } from "./short-word.ts";
import { fold } from "./words/fold.ts";

/** `stop`: no automatic answers any more · `start`: answers again · `help`: what this number is, and how to be left alone */
export const keywords = ["stop", "start", "help"] as const;
export type Keyword = (typeof keywords)[number];

/**
 * The words that networks teach people, in three languages. Only a message that is nothing else counts: who writes
 * "stop him" tells something.
 */
const words: Readonly<Record<Keyword, readonly string[]>> = {
  stop: ["stop", "توقف", "وقف", "أوقف", "إيقاف", "arrêt", "arrêter", "unsubscribe"],
  start: ["start", "unstop", "ابدأ", "بدء", "reprendre"],
  help: ["help", "aide", "مساعدة"],
};

const byWord: ReadonlyMap<string, Keyword> = new Map(
  keywords.flatMap((keyword) => words[keyword].map((word) => [fold(word), keyword] as const)),
);

/** @returns `null` for a message that is more than one of the words, or none of them */
export function keywordOf(text: string): Keyword | null {
  return byWord.get(shortWord(text) ?? "") ?? null;
}
