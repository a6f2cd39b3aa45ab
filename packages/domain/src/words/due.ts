import { zoneOf } from "../countries.ts";
import { localTimeAt, utcOf } from "../zone.ts";
import type { Due } from "./rule.ts";

const HOUR = 3_600_000;
/** Before this hour of the night people still call the coming day tomorrow. */
const NIGHT_ENDS = 4;
/** Tomorrow begins to be meant at this hour; a deadline is better early than late. */
const MORNING = 8;

/**
 * Hours that a deadline in words leaves, on the clock of the victim's country. Where it is not known, midnight is
 * taken to be near, as it is somewhere, and tomorrow to be 24 hours away, as in the form.
 *
 * @param number of hours or days, as in the phrase
 * @param now UTC milliseconds of arrival
 */
export function hoursLeft(due: Due, number: number | null, now: number, country: string | null): number {
  switch (due) {
    case "now":
      return 0;
    case "hours":
      return number ?? 0;
    case "days":
      return (number ?? 0) * 24;
    case "midnight":
    case "tomorrow": {
      const zone = zoneOf(country ?? undefined);
      if (zone === null) return due === "midnight" ? 0 : 24;
      const local = localTimeAt(now, zone);
      const day = due === "tomorrow" && local.hour < NIGHT_ENDS ? local.day : local.day + 1;
      const hour = due === "tomorrow" ? MORNING : 0;
      return (utcOf({ ...local, day, hour, minute: 0 }, zone) - now) / HOUR;
    }
  }
}
