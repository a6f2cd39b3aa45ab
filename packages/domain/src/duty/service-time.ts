import { type Day, dayAt, holdsAt, intervalOn } from "./day.ts";
import type { Hours, Roster } from "./roster.ts";

/** Days in which the next hours are looked for: a summer's closure is shorter, a roster without hours is a mistake. */
const HORIZON = 62;

/**
 * The hours that start on a day: a holiday's before Ramadan's, Ramadan's before the regular ones. Several holidays on
 * one day, as when a feast of the moon meets a fixed one: those that were entered first count.
 */
export function serviceHours(roster: Roster, day: Day): readonly Hours[] {
  const holiday = roster.holidays.find(({ date }) => date === day.date || date === day.date.slice(5));
  if (holiday !== undefined) return holiday.hours;
  const { periods, hours } = roster.ramadan;
  const inRamadan = periods.some(({ first, last }) => first <= day.date && day.date <= last);
  return (inRamadan ? hours : roster.regular).filter(({ days }) => days.includes(day.weekday));
}

/** @param at UTC milliseconds; @throws RangeError for an unknown zone */
export function isServiceTime(roster: Roster, at: number): boolean {
  // yesterday's hours may run over midnight
  return [-1, 0].some((ahead) => {
    const day = dayAt(at, roster.zone, ahead);
    return serviceHours(roster, day).some((hours) => holdsAt(intervalOn(day, hours), at));
  });
}

/**
 * @param at UTC milliseconds
 * @returns `at` itself inside the center's hours, otherwise the start of the next ones; `null` when none come for two months
 * @throws RangeError for an unknown zone
 */
export function nextServiceTime(roster: Roster, at: number): number | null {
  for (let ahead = -1; ahead <= HORIZON; ahead += 1) {
    const day = dayAt(at, roster.zone, ahead);
    const starts = serviceHours(roster, day)
      .map((hours) => intervalOn(day, hours))
      .filter(({ start, end }) => start < end && at < end)
      .map(({ start }) => Math.max(at, start));
    if (starts.length > 0) return Math.min(...starts);
  }
  return null;
}
