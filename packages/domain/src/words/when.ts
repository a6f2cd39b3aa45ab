import { weekdays } from "./calendar-words.ts";
import { type Clock, clockAt } from "./clock.ts";
import { type CalendarDate, dateAt, type Read } from "./date.ts";
import type { Token } from "./fold.ts";
import { valuesOf, wordAt, wordsOf } from "./word-list.ts";

export type Day =
  | { readonly kind: "ahead"; readonly days: number }
  | { readonly kind: "weekday"; readonly weekday: number }
  | CalendarDate;

/** A point in time as people say it; at least one of its halves is there. */
export interface When {
  readonly kind: "when";
  readonly day: Day | null;
  readonly clock: Clock | null;
}

const ahead = valuesOf([
  [
    0,
    "اليوم النهاردة النهارده today elnaharda elnharda enaharda ennaharda aujourdhui lyoum lyouma lioum اليومة ليوم",
  ],
  [
    1,
    "غدا الغد غد لغدا للغد لغد غدوة غدوا بكرة بكرا بكره لبكرة لبكرا لبكره لباجر لباكر باكر باجر tomorrow demain ghedda gheda ghda lghedda bokra bukra bacher bokra",
  ],
]);
/** A day and its part in one word. */
const tonight = wordsOf("الليلة الليله هالليلة tonight llila lila");
const next = wordsOf("بعد apres after b3d ba3d b3ed");
const intro = wordsOf("يوم نهار on le au du nhar youm this ce cette هذا هاد هذه l la the day يومه");
const coming = wordsOf("القادم القادمة الجاي الجاية المقبل المقبلة prochain prochaine next jay jaya ljaya");
const past = wordsOf("الماضي الماضية الفايت الفائت اللي لي فات فاتت dernier derniere passe last li fat fayt");
const between = wordsOf("و في ف على ع مع a à at the le la d de du f m3a 3la قبل avant before");

/** Words with which a point in time may begin, but for figures and the smallest words. */
export const whenStarts: readonly string[] = [
  ...ahead.keys(),
  ...tonight,
  ...weekdays.keys(),
  ...wordsOf("يوم نهار nhar الساعة at a مع m3a on"),
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
