import type { Question } from "./question.ts";
import { fold } from "./words/fold.ts";

/** UTF-16 units and words: a longer message tells something. */
const LONGEST = 40;
const MOST_WORDS = 4;

const yes = "نعم اه اها ايه ايوه ايوا واه اي أجل أكيد oui ouais wi yes yeah yep yea na3am iyeh ayeh aywa wah";
const no = "لا لالا كلا لأ non nn no nope la lala";

/**
 * The words that stand for a number, by question: people copy "1 نعم", or answer "المغرب" and not its number. 0 is a
 * yes that names no part of the day.
 */
const known: Readonly<Record<Question, ReadonlyMap<string, number>>> = {
  1: wordsOf([
    [1, yes],
    [2, no],
  ]),
  2: wordsOf([
    [1, "المغرب مغرب maroc morocco maghrib lmaghrib lmghrib"],
    [2, "الجزائر algerie algeria dzayer"],
    [3, "تونس tunisie tunisia tounes"],
    [4, "مصر egypte egypt masr misr"],
    [5, "السعودية سعودية المملكة saoudite saudi arabie arabia ksa"],
    [6, "غيرها آخر autre other another"],
  ]),
  3: wordsOf([
    [0, yes],
    [1, "صباحا الصباح الصبح matin morning sbah ssba7"],
    [2, "الظهر ظهرا midi apresmidi afternoon"],
    [3, "مساء المساء العشية soir evening l3chiya"],
    [4, no],
  ]),
};
const polite = new Set(
  "شكرا merci thanks thank you svp please من فضلك عافاك عفاك لو سمحت رقم في ف بعد le la the in a du de un apres lapres"
    .split(" ")
    .map(fold),
);

function wordsOf(list: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    list.flatMap(([choice, words]) => words.split(" ").map((word) => [fold(word), choice] as const)),
  );
}

/**
 * The number that a short message chooses, in any digit script, as a word, or both when they agree.
 *
 * @returns 0 for a yes to question 3 that says no more; `null` for what is no choice, or chooses twice
 */
export function choiceIn(question: Question, text: string): number | null {
  if (text.length > LONGEST) return null;
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length > MOST_WORDS) return null;
  const choices = new Set<number>();
  for (const word of words) {
    const choice = /^[1-9]$/.test(word) ? Number(word) : known[question].get(word);
    if (choice !== undefined) choices.add(choice);
    else if (!polite.has(word)) return null;
  }
  if (choices.size > 1) choices.delete(0);
  const [choice] = choices;
  return choices.size === 1 && choice !== undefined ? choice : null;
}
