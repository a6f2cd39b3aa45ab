import { monthOf, weekdays } from "./calendar-words.ts";
import { type Clock, clockAt } from "./clock.ts";
import { fold, type Token } from "./fold.ts";

export type Day =
  | { readonly kind: "ahead"; readonly days: number }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "date"; readonly day: number; readonly month: number; readonly year: number | null };

/** A point in time as people say it; at least one of its halves is there. */
export interface When {
  readonly kind: "when";
  readonly day: Day | null;
  readonly clock: Clock | null;
}

interface Read<T> {
  readonly time: T;
  /** index of the token after it */
  readonly end: number;
}

const ahead = new Map(
  (
    [
      [
        0,
        "اليوم النهاردة النهارده today elnaharda elnharda enaharda ennaharda aujourdhui lyoum lyouma lioum اليومة ليوم",
      ],
      [
        1,
        "غدا الغد غد لغدا للغد لغد غدوة غدوا بكرة بكرا بكره لبكرة لبكرا لبكره لباجر لباكر باكر باجر tomorrow demain ghedda gheda ghda lghedda bokra bukra bacher bokra",
      ],
    ] as const
  ).flatMap(([days, list]) => list.split(" ").map((word) => [fold(word), days] as const)),
);
/** A day and its part in one word. */
const tonight = folded("الليلة الليله هالليلة tonight llila lila");
const next = folded("بعد apres after b3d ba3d b3ed");
const intro = folded("يوم نهار on le au du nhar youm this ce cette هذا هاد هذه l la the day يومه");
const coming = folded("القادم القادمة الجاي الجاية المقبل المقبلة prochain prochaine next jay jaya ljaya");
const past = folded("الماضي الماضية الفايت الفائت اللي لي فات فاتت dernier derniere passe last li fat fayt");
const between = folded("و في ف على ع مع a à at the le la d de du f m3a 3la قبل avant before");
const suffixes = folded("st nd rd th er");

function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(fold));
}

/** Words with which a point in time may begin, but for figures and the smallest words. */
export const whenStarts: readonly string[] = [
  ...ahead.keys(),
  ...tonight,
  ...weekdays.keys(),
  ...folded("يوم نهار nhar الساعة at a مع m3a on"),
];

/** A point in time is read once, however many phrases look for one there. */
const readings = new WeakMap<readonly Token[], Map<number, Read<When> | null>>();

/** Day, time of day or both, in either order; nothing that is said to be past. @returns `null` where there is none */
export function whenAt(tokens: readonly Token[], at: number): Read<When> | null {
  const read = readings.get(tokens) ?? new Map<number, Read<When> | null>();
  readings.set(tokens, read);
  const known = read.get(at);
  if (known !== undefined) return known;
  const found = readWhen(tokens, at);
  read.set(at, found);
  return found;
}

function readWhen(tokens: readonly Token[], at: number): Read<When> | null {
  const day = dayAt(tokens, at);
  if (day !== null) {
    const goesOn = isOneClause(tokens, at, day.end);
    if (goesOn && past.has(wordAt(tokens, day.end))) return null;
    const clock = goesOn && day.time.clock === null ? clockAfter(tokens, day.end) : null;
    return {
      time: { kind: "when", ...day.time, ...(clock && { clock: clock.clock }) },
      end: clock?.end ?? day.end,
    };
  }
  const clock = clockAt(tokens, at);
  if (clock === null) return null;
  const later = isOneClause(tokens, at, clock.end) ? dayAfter(tokens, clock.end) : null;
  if (later !== null && isOneClause(tokens, at, later.end) && past.has(wordAt(tokens, later.end)))
    return null;
  const of = later ?? dayBefore(tokens, at);
  return {
    time: { kind: "when", day: of?.time.day ?? null, clock: clock.clock },
    end: later?.end ?? clock.end,
  };
}

/** What stands in another sentence says nothing about this time: words around a deadline never put it off. */
function isOneClause(tokens: readonly Token[], one: number, other: number): boolean {
  return tokens[one]?.clause === tokens[other]?.clause;
}

function clockAfter(tokens: readonly Token[], end: number): ReturnType<typeof clockAt> {
  return clockAt(tokens, end) ?? (between.has(wordAt(tokens, end)) ? clockAt(tokens, end + 1) : null);
}

function dayAfter(tokens: readonly Token[], end: number): ReturnType<typeof dayAt> {
  return dayAt(tokens, end + (between.has(wordAt(tokens, end)) ? 1 : 0));
}

/** "Tomorrow before six": the day stands before the word that leads to the time. */
function dayBefore(tokens: readonly Token[], at: number): ReturnType<typeof dayAt> {
  for (const back of [2, 3, 4]) {
    const day = at < back || !isOneClause(tokens, at - back, at) ? null : dayAt(tokens, at - back);
    if (day !== null && day.end >= at - 2 && day.end < at) return day;
  }
  return null;
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? "";
}

function dayAt(tokens: readonly Token[], from: number): Read<Pick<When, "day" | "clock">> | null {
  let at = from;
  while (at - from < 2 && intro.has(wordAt(tokens, at))) at += 1;
  const word = wordAt(tokens, at);
  if (tonight.has(word)) {
    return {
      time: { day: { kind: "ahead", days: 0 }, clock: { hours: [20, 24], minute: 0, exact: false } },
      end: at + 1,
    };
  }
  if (next.has(word) && ahead.get(wordAt(tokens, at + 1)) === 1)
    return { time: { day: { kind: "ahead", days: 2 }, clock: null }, end: at + 2 };
  const days = ahead.get(word);
  if (days !== undefined) return { time: { day: { kind: "ahead", days }, clock: null }, end: at + 1 };
  const weekday = weekdays.get(word);
  if (weekday !== undefined) {
    const end = at + (coming.has(wordAt(tokens, at + 1)) ? 2 : 1);
    return { time: { day: { kind: "weekday", weekday }, clock: null }, end };
  }
  const date = dateAt(tokens, at);
  return date && { time: { day: date.time, clock: null }, end: date.end };
}

/** The day comes first, as the region writes it; the month first only where it can be nothing else. */
function dateAt(tokens: readonly Token[], at: number): Read<Day> | null {
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

function englishDate(tokens: readonly Token[], at: number): Read<Day> | null {
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

function dated(day: number, month: number, year: number | null, end: number): Read<Day> | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { time: { kind: "date", day, month, year }, end };
}
