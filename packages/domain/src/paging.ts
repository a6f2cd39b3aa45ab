import { type CenterId, otherCenter } from "./center.ts";
import type { Urgency } from "./vocabulary.ts";
import { type LocalTime, localTimeAt, utcOf, weekdayOf } from "./zone.ts";

/** How long a duty member has to acknowledge before the next one is paged. Milliseconds. */
export const pageInterval = 300_000;

/**
 * How long after one call to a duty member the next ones wait, to be collapsed into one. Milliseconds. Waiting pages are
 * looked for each minute, so that none waits longer than `pageInterval`.
 */
export const callWindow = pageInterval - 60_000;

/** When a center's duty member may be paged for what is not U0. */
export interface DutyHours {
  /** IANA zone; Morocco's clock changes for Ramadan, so a fixed offset would be wrong for a month */
  readonly zone: string;
  /** ISO weekdays, Monday is 1; a shift that crosses midnight belongs to the day on which it starts */
  readonly days: readonly number[];
  /** `HH:MM` on the zone's clock; a shift with `to` not after `from` ends on the next day */
  readonly from: string;
  readonly to: string;
}

export interface DutyMember {
  readonly center: CenterId;
  /** E.164 */
  readonly telephone: string;
}

/** Who is paged, in order: the lead's roster, then the other center's. */
export function pageList(
  lead: CenterId,
  rosters: Readonly<Record<CenterId, readonly string[]>>,
): readonly DutyMember[] {
  return [lead, otherCenter(lead)].flatMap((center) =>
    rosters[center].map((telephone) => ({ center, telephone })),
  );
}

/**
 * The first moment at which a page may be sent: U0 at any hour, everything else in duty hours.
 *
 * @param at UTC milliseconds
 * @returns `at` itself or the start of the next shift
 */
export function pageMoment(urgency: Urgency, hours: DutyHours, at: number): number {
  return urgency === "U0" ? at : nextDuty(hours, at);
}

/**
 * @param at UTC milliseconds
 * @returns `at` itself inside duty hours, otherwise the start of the next shift
 * @throws RangeError when no weekday is on duty or the zone is unknown
 */
export function nextDuty(hours: DutyHours, at: number): number {
  const today = localTimeAt(at, hours.zone);
  // from yesterday, whose shift may still run, to the same weekday of next week
  for (let ahead = -1; ahead <= 8; ahead += 1) {
    const day = { ...today, day: today.day + ahead };
    if (!hours.days.includes(weekdayOf(day))) continue;
    const lastDay = hours.to > hours.from ? day : { ...day, day: day.day + 1 };
    const end = utcOf({ ...lastDay, ...clockTime(hours.to) }, hours.zone);
    if (at < end) return Math.max(at, utcOf({ ...day, ...clockTime(hours.from) }, hours.zone));
  }
  throw new RangeError("duty hours without a day");
}

function clockTime(text: string): Pick<LocalTime, "hour" | "minute"> {
  const [hour = NaN, minute = NaN] = text.split(":").map(Number);
  return { hour, minute };
}
