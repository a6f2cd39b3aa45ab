import { fold } from "./words/fold.ts";

/** What a text that others may read must not hold. */
export type Telling = "link" | "matter" | "quote";

const link =
  /https?:|www\.|:\/\/|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]+\.(?:com|net|org|ma|info|app|io|me|fr|dz|tn|eg)(?![\p{L}\p{N}])/iu;

/** Beginnings of words, folded. Source: the words that domain notes 4.8 keeps out of messages, in three languages. */
const matter = (
  "ابتز مبتز صور تصوير فيديو شكاي شكوى شكوي تهديد هدد يهدد مركز سند فضيح عاري جنس حميم ضحي تبليغ شرط درك نياب محام " +
  "chantage maitre-chanteur photo image video nude nue menace plainte centre sanad intime sexe sexuel victime police gendarm avocat signalement " +
  "blackmail extort sextort picture naked nudes threat complaint center intimate sexual victim lawyer report"
)
  .split(" ")
  .map((word) => fold(word));

/** Words of one run that make a quotation. */
const RUN = 5;

/**
 * What in a text would tell somebody who reads over a shoulder. It finds what people slip into, and no more: a member
 * reads the preview.
 *
 * @param theirs what the person wrote, of which nothing may come back
 */
export function tellingIn(text: string, theirs: readonly string[]): readonly Telling[] {
  const words = wordsOf(text);
  const found: Telling[] = [];
  if (link.test(text)) found.push("link");
  if (words.some((word) => matter.some((start) => bare(word).startsWith(start) || word.startsWith(start))))
    found.push("matter");
  const runs = new Set(theirs.flatMap((one) => runsOf(wordsOf(one))));
  if (runsOf(words).some((run) => runs.has(run))) found.push("quote");
  return found;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without the article, and what Arabic writes before it. */
function bare(word: string): string {
  return word.replace(/^[وفبكل]?(?:ال|لل)?/, "");
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" "));
}
