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
  stop: (
    "stop stopall توقف توقفوا توقفي وقف وقفو وقفوا أوقف أوقفوا إيقاف قف حبس حبسو سالي كفى إلغاء الغاء " +
    "arrêt arrêter arrête arrêtez unsubscribe cancel quit annuler wa9ef we9fo 7bes 7bess hbess"
  ).split(" "),
  start: ["start", "unstop", "ابدأ", "بدء", "reprendre"],
  help: ["help", "aide", "مساعدة"],
};

const byWord: ReadonlyMap<string, Keyword> = new Map(
  keywords.flatMap((keyword) => words[keyword].map((word) => [fold(word), keyword] as const)),
);

/** What people and networks put beside the word. */
const beside =
  /(?<![\p{L}\p{N}])(?:sms|svp|please|pls|merci|thanks|من فضلك|من فضلكم|لو سمحت|عافاك|عافاكم|عفاك|شكرا|الرسائل|رسائل|الميساجات)(?![\p{L}\p{N}])/giu;

/** @returns `null` for a message that is more than one of the words, or none of them */
export function keywordOf(text: string): Keyword | null {
  // "أبدا" (never) folds like "ابدأ" (begin): who was told to be silent is not to speak again for it.
  if (text.normalize("NFC").includes("أبدا")) return null;
  return byWord.get(shortWord(text) ?? shortWord(text.replace(beside, "")) ?? "") ?? null;
}
