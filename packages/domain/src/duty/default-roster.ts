import type { Roster, WeeklyHours } from "./roster.ts";

/** A working week to begin with; a proposal of ours, which each center changes. */
const week: WeeklyHours = { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" };

/**
 * The roster of a center that has entered none: nobody is on shift, so all of its members are called.
 *
 * @param zone IANA name; @param regular the hours that are known already
 */
export function defaultRoster(zone: string, regular: readonly WeeklyHours[] = [week]): Roster {
  const ramadan = { periods: [], hours: regular };
  return { zone, regular, holidays: [], ramadan, shifts: [], dated: [], onCall: [] };
}
