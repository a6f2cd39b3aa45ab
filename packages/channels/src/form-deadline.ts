import { zoneOf } from "@sanad/domain/countries";
import { latinDigits } from "@sanad/domain/digits";
import { formLimits } from "@sanad/domain/form";
import { type Result, ok, refuse } from "@sanad/domain/result";
import { type LocalTime, parseLocalTime, utcOf, utcRangeOf } from "@sanad/domain/zone";

/**
 * The moment that a `datetime-local` field means, in the zone of the person's country. Without a known zone it is the
 * earliest that it can be, though not before now: urgency is rather too high than too low.
 *
 * @param now UTC milliseconds
 * @returns UTC milliseconds, or `undefined` for an empty field
 */
export function readDeadline(
  typed: string | undefined,
  country: string | undefined,
  now: number,
): Result<number | undefined, "moment" | "past" | "far"> {
  if (typed === undefined) return ok(undefined);
  const local = parseLocalTime(latinDigits(typed));
  if (local === null) return refuse("moment");
  const { earliest, latest } = rangeOf(local, zoneOf(country));
  if (latest < now) return refuse("past");
  if (earliest > now + formLimits.deadlineAhead) return refuse("far");
  return ok(Math.max(earliest, now));
}

function rangeOf(
  local: LocalTime,
  zone: string | null,
): { readonly earliest: number; readonly latest: number } {
  if (zone === null) return utcRangeOf(local);
  const moment = utcOf(local, zone);
  return { earliest: moment, latest: moment };
}
