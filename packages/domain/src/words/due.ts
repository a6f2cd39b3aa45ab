import { zoneOf } from "../countries.ts";
import { localTimeAt, utcOf } from "../zone.ts";
import type { Due } from "./rule.ts";
import type { Span } from "./span.ts";
import type { Day, When } from "./when.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Before this hour of the night people still call the coming day tomorrow. */
const NIGHT_ENDS = 4;
/** A day without an hour begins to be meant then. */
const MORNING = 8;
/** A date without a year that passed longer ago than this is next year's. */
const LONG_PAST = 270 * DAY;
/** From what the clocks of the listed countries show, Mauritania's to Oman's: hours before UTC's. */
const listed = [0, 4] as const;
/** All that clocks on Earth show. */
const anywhere = [-12, 14] as const;

/** Gathers the deadlines of a text. */
export class EarliestDeadline {
  readonly #now: number;
  readonly #country: string | null;
  #soonest = Infinity;
  #heard: { readonly wall: Wall; reading: number }[] | null = null;

  /**
   * @param now UTC milliseconds of arrival
   * @param country ISO country of the victim
   */
  constructor(now: number, country: string | null) {
    this.#now = now;
    this.#country = country;
  }

  hear(due: Due, time: Span | When | null): void {
    if (due === "now" || due === "span") {
      const hours = time?.kind === "span" ? time.hours : 0;
      this.#soonest = Math.min(this.#soonest, this.#now + hours * HOUR);
      return;
    }
    this.#heard ??= wallsOf(this.#now, this.#country).map((wall) => ({ wall, reading: Infinity }));
    for (const one of this.#heard)
      one.reading = Math.min(one.reading, readingOf(due, time, one.wall.now) ?? Infinity);
  }

  /** @returns UTC milliseconds; `null` when none was heard */
  earliest(): number | null {
    const moments = (this.#heard ?? []).flatMap(({ wall, reading }) =>
      reading === Infinity ? [] : [Math.max(this.#now, wall.utc(reading))],
    );
    const moment = Math.min(this.#soonest, ...moments);
    return moment === Infinity ? null : moment;
  }
}

/** A clock that the victim may look at. Its readings are milliseconds as if they were UTC. */
interface Wall {
  readonly now: number;
  readonly utc: (reading: number) => number;
}

/**
 * The clocks that may be meant: the one of the country; where it is not known, those of all listed countries; for one
 * that is not in the list, all. Then the earliest moment counts.
 *
 * @param now UTC milliseconds of arrival
 * @param country ISO country of the victim
 */
function wallsOf(now: number, country: string | null): readonly Wall[] {
  const zone = zoneOf(country ?? undefined);
  if (zone !== null) {
    const { year, month, day, hour, minute } = localTimeAt(now, zone);
    return [{ now: Date.UTC(year, month - 1, day, hour, minute), utc: (reading) => utcIn(zone, reading) }];
  }
  const [west, east] = country === null ? listed : anywhere;
  return Array.from({ length: east - west + 1 }, (_, index) => {
    const offset = (west + index) * HOUR;
    return { now: now + offset, utc: (reading: number) => reading - offset };
  });
}

function utcIn(zone: string, reading: number): number {
  const shown = new Date(reading);
  return utcOf(
    {
      year: shown.getUTCFullYear(),
      month: shown.getUTCMonth() + 1,
      day: shown.getUTCDate(),
      hour: shown.getUTCHours(),
      minute: shown.getUTCMinutes(),
    },
    zone,
  );
}

/**
 * What a clock shows when a deadline in words ends. Where several readings may be meant it is the earliest to come.
 *
 * @returns milliseconds on that wall; `null` for what is past or names no time
 */
function readingOf(due: Exclude<Due, "now" | "span">, time: Span | When | null, now: number): number | null {
  switch (due) {
    case "midnight":
      return Math.floor(now / DAY) * DAY + DAY;
    case "before":
    case "at":
      return time?.kind === "when" ? pointOf(time, due, now) : null;
  }
}

function isNight(sinceMidnight: number): boolean {
  return sinceMidnight < NIGHT_ENDS * HOUR;
}

function pointOf({ day, clock }: When, due: "before" | "at", now: number): number | null {
  const today = Math.floor(now / DAY) * DAY;
  const minute = (clock?.minute ?? 0) * 60_000;
  const all = daysMeant(day, today, now).flatMap((date) => {
    const whole = due === "before" ? [0, MORNING, 24] : [MORNING, 24];
    const hours = clock?.hours ?? (date === today ? [24] : whole);
    return hours.map((hour) => date + hour * HOUR + minute);
  });
  const coming = all.filter((reading) => reading > now);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** The days, as readings of their midnight, that may be meant. */
function daysMeant(day: Day | null, today: number, now: number): readonly number[] {
  if (day === null) return [today, today + DAY];
  switch (day.kind) {
    case "ahead":
      return [today + (day.days > 0 && isNight(now - today) ? day.days - 1 : day.days) * DAY];
    case "weekday": {
      const away = (day.weekday - (new Date(today).getUTCDay() || 7) + 7) % 7;
      return away === 0 ? [today, today + 7 * DAY] : [today + away * DAY];
    }
    case "date": {
      if (day.year !== null) return [Date.UTC(day.year, day.month - 1, day.day)];
      const year = new Date(today).getUTCFullYear();
      const date = Date.UTC(year, day.month - 1, day.day);
      return date < today - LONG_PAST ? [Date.UTC(year + 1, day.month - 1, day.day)] : [date];
    }
  }
}
