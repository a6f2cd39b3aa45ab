import type { MemberId } from "../id.ts";
import { type Day, dayAt, type Interval, intervalOn } from "./day.ts";
import type { Roster, ShiftKind } from "./roster.ts";
import { serviceHours } from "./service-time.ts";

/** A shift as it will be held. */
export interface ComingShift extends Interval {
  readonly member: MemberId;
  readonly kind: ShiftKind | "dated";
}

/** How far ahead one looks; a shift may start on the last of these days. */
const DAYS = 3;

/**
 * The shifts that begin after a moment, within three days, the first first: day shifts only as far as the center is open.
 *
 * @param at UTC milliseconds; @throws RangeError for an unknown zone
 */
export function comingShifts(roster: Roster, at: number): readonly ComingShift[] {
  const shifts: ComingShift[] = [];
  for (let ahead = 0; ahead <= DAYS; ahead += 1) {
    const day = dayAt(at, roster.zone, ahead);
    for (const { member, dates, from, to } of roster.dated) {
      if (dates.includes(day.date)) shifts.push({ member, kind: "dated", ...intervalOn(day, { from, to }) });
    }
    for (const { member, kind, days, from, to } of roster.shifts) {
      if (!days.includes(day.weekday)) continue;
      const whole = intervalOn(day, { from, to });
      const parts = kind === "night" ? [whole] : openParts(roster, at, ahead, whole);
      shifts.push(...parts.map((part) => ({ member, kind, ...part })));
    }
  }
  return shifts.filter(({ start }) => start > at).toSorted((left, right) => left.start - right.start);
}

/** The parts of a shift in which the center is open: its hours of the day, of the night before and of the next day. */
function openParts(roster: Roster, at: number, ahead: number, whole: Interval): readonly Interval[] {
  return [ahead - 1, ahead, ahead + 1]
    .map((days) => dayAt(at, roster.zone, days))
    .flatMap((day) => serviceHours(roster, day).map((hours) => intervalOn(day, hours)))
    .map(({ start, end }) => ({ start: Math.max(start, whole.start), end: Math.min(end, whole.end) }))
    .filter(({ start, end }) => start < end);
}

export type DayReason =
  | { readonly kind: "regular" }
  | { readonly kind: "ramadan" }
  | { readonly kind: "holiday"; readonly name: string };

/** Why a day has the hours that `serviceHours` gives it. */
export function dayReason(roster: Roster, day: Day): DayReason {
  const holiday = roster.holidays.find(({ date }) => date === day.date || date === day.date.slice(5));
  if (holiday !== undefined) return { kind: "holiday", name: holiday.name };
  const inRamadan = roster.ramadan.periods.some(({ first, last }) => first <= day.date && day.date <= last);
  return { kind: inRamadan ? "ramadan" : "regular" };
}
