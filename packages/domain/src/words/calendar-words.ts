import { fold } from "./fold.ts";
import { valuesOf, wordsOf } from "./word-list.ts";

/** Days and months as they are called; native reading wanted for the spellings in Latin letters. */
const weekdayNames: readonly (readonly [number, string])[] = [
  [1, "الاثنين الإثنين الاتنين التنين لتنين monday lundi tnin ltnin etnen letnen"],
  [2, "الثلاثاء الثلثاء التلات التلاتا التلاتاء التلت tuesday mardi tlat tlata2 ltlat talat"],
  [3, "الأربعاء الاربعا الأربع لاربع لربع wednesday mercredi larb3 larba3 arb3a2 larbe3"],
  [4, "الخميس لخميس thursday jeudi lkhmis khmis khamis 5amis elkhamis"],
  [5, "الجمعة الجمعه جمعة friday vendredi jem3a jm3a jme3a ljem3a ljm3a ljme3a gom3a elgom3a"],
  [6, "السبت السبث saturday samedi sebt ssebt sbt essabt elsabt"],
  [7, "الأحد الحد لاحد sunday dimanche lhad l7ed l7ad lhed el7ad"],
];
const monthNames: readonly (readonly [number, string])[] = [
  [1, "يناير جانفي january jan janvier yanayer"],
  [2, "فبراير شباط فيفري february feb fevrier fevr fbrayer"],
  [3, "مارس آذار march mars"],
  [4, "أبريل إبريل نيسان أفريل april apr avril avr abril"],
  [5, "ماي مايو أيار may mai mayo"],
  [6, "يونيو حزيران جوان june juin younyou"],
  [7, "يوليوز يوليو تموز جويلية july juillet juil youlyouz"],
  [8, "غشت أغسطس آب أوت august aug aout ghocht"],
  [9, "شتنبر سبتمبر أيلول september sept sep septembre chotanbir"],
  [10, "أكتوبر october oct octobre"],
  [11, "نونبر نوفمبر november nov novembre nouwanbir"],
  [12, "دجنبر ديسمبر december dec decembre doujanbir"],
];
/** كانون and تشرين: the first and the second of each, with the month that it is. */
const pairs: readonly (readonly [string, number, number])[] = [
  ["كانون", 12, 1],
  ["تشرين", 10, 11],
];

/** ISO weekday by name. "للجمعة" and "بالجمعة" are one word each. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [...valuesOf(weekdayNames)].flatMap(([word, value]) =>
    word.startsWith("ال")
      ? [word, `ل${word.slice(2)}`, `ب${word}`].map((form) => [fold(form), value] as const)
      : [[word, value] as const],
  ),
);

const months = valuesOf(monthNames);
const pairOf = new Map(pairs.map(([word, first, second]) => [fold(word), [first, second] as const]));
const firsts = wordsOf("الأول أول");
const seconds = wordsOf("الثاني التاني ثاني");

/** The month named by a word and the next, and how many words that took. @returns `null` where there is none */
export function monthOf(
  word: string,
  next: string,
): { readonly month: number; readonly words: number } | null {
  const month = months.get(word);
  if (month !== undefined) return { month, words: 1 };
  const pair = pairOf.get(word);
  if (pair === undefined) return null;
  if (firsts.has(next)) return { month: pair[0], words: 2 };
  return seconds.has(next) ? { month: pair[1], words: 2 } : null;
}
