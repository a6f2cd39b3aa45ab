import { monthOf } from "./calendar-words.ts";
import type { Token } from "./fold.ts";
import { wordAt, wordsOf } from "./word-list.ts";

/** A day of the calendar as people write it. */
export interface CalendarDate {
  readonly kind: "date";
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** What was read, a time of some kind. */
export interface Read<T> {
  readonly time: T;
  /** index of the token after it */
  readonly end: number;
}

const suffixes = wordsOf("st nd rd th er");

/** The day comes first, as the region writes it; the month first only where it can be nothing else. */
export function dateAt(tokens: readonly Token[], at: number): Read<CalendarDate> | null {
  const number = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(wordAt(tokens, at));
  if (number === null) return englishDate(tokens, at);
  const day = Number(number[1]);
  const sign = tokens[at + 1]?.joint ?? "";
  if ((sign === "/" || sign === "-" || sign === ".") && /^\d{1,2}$/.test(wordAt(tokens, at + 1))) {
    const month = Number(wordAt(tokens, at + 1));
    const tied = tokens[at + 2]?.joint === sign;
    // 18.30 is a time of day.
    if (sign === "." && !tied) return null;
    const year = tied ? yearOf(wordAt(tokens, at + 2)) : null;
    const end = at + (year === null ? 2 : 3);
    return month > 12 ? dated(month, day, year, end) : dated(day, month, year, end);
  }
  const name = at + 1 + (suffixes.has(wordAt(tokens, at + 1)) ? 1 : 0);
  const named = monthOf(wordAt(tokens, name), wordAt(tokens, name + 1));
  if (named === null) return null;
  const end = name + named.words;
  const year = yearOf(wordAt(tokens, end));
  return dated(day, named.month, year, end + (year === null ? 0 : 1));
}

function englishDate(tokens: readonly Token[], at: number): Read<CalendarDate> | null {
  const named = monthOf(wordAt(tokens, at), "");
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(wordAt(tokens, at + 1));
  if (named === null || number === null) return null;
  const end = at + 2 + (suffixes.has(wordAt(tokens, at + 2)) ? 1 : 0);
  const year = yearOf(wordAt(tokens, end));
  return dated(Number(number[1]), named.month, year, end + (year === null ? 0 : 1));
}

function yearOf(word: string): number | null {
  const [, century = "20", year] = /^(20)?(\d\d)$/.exec(word) ?? [];
  if (year === undefined || (word.length === 2 && Number(year) < 25)) return null;
  return Number(century + year);
}

function dated(day: number, month: number, year: number | null, end: number): Read<CalendarDate> | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { time: { kind: "date", day, month, year }, end };
}
