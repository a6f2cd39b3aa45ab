import {
  arabicHours,
  counted,
  dayParts,
  eleventh,
  fractions,
  lasting,
  middle,
  nightWords,
  strong,
  ten,
  threats,
  unit,
  weak,
} from "./clock-words.ts";
import type { Token } from "./fold.ts";
import { type Half, hoursMeant, markAt } from "./half-day.ts";
import { numberAt, numberWord } from "./number-words.ts";
import { wordAt } from "./word-list.ts";

/** What a clock on the wall would show. */
export interface Clock {
  /** those that may be meant, 0 to 24: "six" is at dawn or in the evening */
  readonly hours: readonly number[];
  readonly minute: number;
  /** said in figures, not as a part of the day */
  readonly exact: boolean;
}

export interface ClockRead {
  readonly clock: Clock;
  /** index of the token after it */
  readonly end: number;
}

/** The time of day at a token. @returns `null` where there is none */
export function clockAt(tokens: readonly Token[], from: number): ClockRead | null {
  let at = from;
  let told = false;
  while (at - from < 3 && (strong.has(wordAt(tokens, at)) || weak.has(wordAt(tokens, at)))) {
    told ||= strong.has(wordAt(tokens, at)) || wordAt(tokens, at) === "a";
    at += 1;
  }
  return partAt(tokens, at) ?? figureAt(tokens, at, told);
}

function partAt(tokens: readonly Token[], at: number): ClockRead | null {
  if (middle.has(wordAt(tokens, at))) {
    return nightWords.has(wordAt(tokens, at + 1))
      ? { clock: { hours: [24], minute: 0, exact: false }, end: at + 2 }
      : null;
  }
  const hours = dayParts.get(wordAt(tokens, at));
  return hours === undefined ? null : { clock: { hours, minute: 0, exact: false }, end: at + 1 };
}

/** @param told whether a word before says that an hour follows */
function figureAt(tokens: readonly Token[], at: number, told: boolean): ClockRead | null {
  const read = lasting.has(wordAt(tokens, at - 1)) ? null : hourAt(tokens, at);
  if (read === null) return null;
  const { value, spoken } = read;
  const colon = tokens[read.end]?.joint ?? "";
  const united = unit.has(wordAt(tokens, read.end));
  const minutesAt = united ? read.end + 1 : read.end;
  const written = (united || colon === ":" || colon === ".") && /^[0-5]\d$/.test(wordAt(tokens, minutesAt));
  if (colon !== "" && !written) return null;
  const { minute, end: past } = written
    ? { minute: Number(wordAt(tokens, minutesAt)), end: minutesAt + 1 }
    : fractionAt(tokens, minutesAt);
  const mark = markAt(tokens, past);
  const named = spoken || united || written || mark !== null || read.marked !== null;
  if (!named && (counted.has(wordAt(tokens, past)) || !(told || ends(tokens, past)))) return null;
  const hours = hoursMeant(value, mark?.half ?? read.marked);
  if (hours === null) return null;
  const early = minute < 0 ? hours.map((hour) => hour - 1) : hours;
  return { clock: { hours: early, minute: (minute + 60) % 60, exact: true }, end: mark?.end ?? past };
}

/** "Pay before 6 or": a bare figure is an hour where the sentence ends with it. */
function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.clause !== tokens[at - 1]?.clause || threats.has(token.word);
}

interface Hour {
  readonly value: number;
  readonly end: number;
  /** said as only hours are */
  readonly spoken: boolean;
  readonly marked: Half | null;
}

function hourAt(tokens: readonly Token[], at: number): Hour | null {
  const word = wordAt(tokens, at);
  const joined = /^(\d{1,2})(am|pm|h)$/.exec(word);
  if (joined !== null) {
    const marked = joined[2] === "am" ? "before" : joined[2] === "pm" ? "after" : null;
    return { value: Number(joined[1]), end: at + 1, spoken: true, marked };
  }
  const next = wordAt(tokens, at + 1);
  if (word === eleventh) return ten.has(next) ? { value: 11, end: at + 2, spoken: true, marked: null } : null;
  const ordinal = tokens[at]?.forms.map((form) => arabicHours.get(form)).find((hour) => hour !== undefined);
  if (ordinal !== undefined) {
    if (!ten.has(next)) return { value: ordinal, end: at + 1, spoken: true, marked: null };
    return ordinal === 2 ? { value: 12, end: at + 2, spoken: true, marked: null } : null;
  }
  const number = /^\d/.test(word) ? numberAt(tokens, at) : null;
  const value = number?.value ?? numberWord(word);
  return value === null ? null : { value, end: at + 1, spoken: false, marked: null };
}

function fractionAt(tokens: readonly Token[], at: number): { readonly minute: number; readonly end: number } {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (fractions.half.has(word)) return { minute: 30, end: at + 1 };
  if (fractions.quarter.has(word)) return { minute: 15, end: at + 1 };
  if (fractions.and.has(word) && fractions.half.has(next)) return { minute: 30, end: at + 2 };
  if (fractions.and.has(word) && fractions.quarter.has(next)) return { minute: 15, end: at + 2 };
  if (fractions.less.has(word) && fractions.quarter.has(next)) return { minute: -15, end: at + 2 };
  return { minute: 0, end: at };
}
