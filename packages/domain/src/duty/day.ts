import { localTimeAt, utcOf, weekdayOf } from "../zone.ts";
import type { Hours } from "./roster.ts";

/** A day on a zone's calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly zone: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** ISO, Monday is 1 */
  readonly weekday: number;
}

/**
 * The day that a moment falls on, or one so many days after it.
 *
 * @param at UTC milliseconds; @throws RangeError for an unknown zone
 */
export function dayAt(at: number, zone: string, ahead = 0): Day {
  const shown = localTimeAt(at, zone);
  const date = new Date(Date.UTC(shown.year, shown.month - 1, shown.day + ahead)).toISOString().slice(0, 10);
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = weekdayOf({ year, month, day, hour: 0, minute: 0 });
  return { year, month, day, zone, date, weekday };
}

/** From its start up to, and not with, its end; UTC milliseconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * Hours that start on a day. Beside a change of clocks they keep to the clock on the wall; those that the change skips
 * altogether end before they start, and hold never.
 */
export function intervalOn(day: Day, { from, to }: Hours): Interval {
  const { zone, year, month } = day;
  const local = { year, month, day: day.day };
  const lastDay = to > from ? local : { ...local, day: local.day + 1 };
  return {
    start: utcOf({ ...local, ...clockTime(from) }, zone),
    end: utcOf({ ...lastDay, ...clockTime(to) }, zone),
  };
}

export function holdsAt({ start, end }: Interval, at: number): boolean {
  return start <= at && at < end;
}

function clockTime(text: string): { readonly hour: number; readonly minute: number } {
  const [hour = NaN, minute = NaN] = text.split(":").map(Number);
  return { hour, minute };
}
