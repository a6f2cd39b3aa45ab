import type { Token } from "./fold.ts";
import { numberAt } from "./number-words.ts";
import { valuesOf, wordAt, wordsOf } from "./word-list.ts";

/** A length of time as people say it. */
export interface Span {
  readonly kind: "span";
  readonly hours: number;
}

interface SpanRead {
  readonly time: Span;
  /** index of the token after it */
  readonly end: number;
}

const units = valuesOf([
  [1 / 60, "دقيقة دقائق دقايق دقيقه minute minutes min mins mn d9i9a d9aye9 dqiqa dqayq"],
  [1, "ساعة ساعات سوايع سواع hour hours hr hrs h heure heures sa3a sa3at swaye3 saa3a"],
  [24, "يوم أيام يام يوما نهار day days jour jours j nhar youm yom yum iyam ayam yam"],
  [168, "أسبوع أسابيع سيمانة سمانة week weeks semaine semaines simana smana"],
]);
/** Said as one word, number and unit. */
const whole = valuesOf([
  [2 / 60, "دقيقتين دقيقتان"],
  [2, "ساعتين ساعتان سعتين sa3tayn sa3tin sa3tein sa3teyn saatayn"],
  [48, "يومين يومان يوماين yumayn yomayn youmayn youmein yomein yawmayn"],
  [336, "أسبوعين أسبوعان سيمانتين osbo3ein"],
]);
/** After "a day", these make it a length of time. */
const single = wordsOf("واحد واحدا واحدة وحدة كامل كاملا wa7ed");
const half = wordsOf("نصف نص half demi demie nos noss ness nsf");
const articles = wordsOf("a an the l la une un chi شي");
/** A month is the longest that anybody is given. */
const MOST = 31 * 24;

/** Of "an hour and a half" the hour is read: a deadline is better early than late. @returns `null` where there is none */
export function spanAt(tokens: readonly Token[], from: number): SpanRead | null {
  const at = from + (articles.has(wordAt(tokens, from)) && !units.has(wordAt(tokens, from)) ? 1 : 0);
  const word = tokens[at]?.word;
  if (word === undefined) return null;
  const alone = whole.get(word) ?? units.get(word);
  // "Until the day of": a day is a span only where it is counted.
  if (alone !== undefined && word.length > 1 && (alone !== 24 || at > from)) return read(alone, at + 1);
  if (alone !== undefined && single.has(wordAt(tokens, at + 1))) return read(alone, at + 2);
  if (half.has(word)) {
    const next = at + (articles.has(wordAt(tokens, at + 1)) ? 2 : 1);
    const unit = units.get(wordAt(tokens, next));
    return unit === undefined ? null : read(unit / 2, next + 1);
  }
  const number = numberAt(tokens, at);
  if (number === null) return null;
  const unit = units.get(wordAt(tokens, number.end));
  return unit === undefined ? null : read(number.value * unit, number.end + 1);
}

function read(hours: number, end: number): SpanRead | null {
  return hours > 0 && hours <= MOST ? { time: { kind: "span", hours }, end } : null;
}
