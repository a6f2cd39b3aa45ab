import { type CenterId, otherCenter } from "./center.ts";
import type { Urgency } from "./vocabulary.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long a duty member has to acknowledge before the next one is paged. Milliseconds. */
export const pageInterval = 300_000;

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
  const today = startOfDay(wallClock(hours.zone, at));
  // from yesterday, whose shift may still run, to the same weekday of next week
  for (let day = today - DAY; day <= today + 8 * DAY; day += DAY) {
    if (!hours.days.includes(new Date(day).getUTCDay() || 7)) continue;
    const from = day + clockTime(hours.from);
    const to = day + clockTime(hours.to);
    const end = instantOf(hours.zone, to > from ? to : to + DAY);
    if (at < end) return Math.max(at, instantOf(hours.zone, from));
  }
  throw new RangeError("duty hours without a day");
}

function clockTime(text: string): number {
  const [hour = NaN, minute = NaN] = text.split(":").map(Number);
  return (hour * 60 + minute) * 60_000;
}

function startOfDay(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** What the zone's clock shows, as if it were UTC. */
function wallClock(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
}

/**
 * The instant at which the zone's clock shows `wall`. A time that a clock change leaves out becomes one beside
 * the gap, one that it repeats becomes either: a shift is then off by that hour, once.
 */
function instantOf(zone: string, wall: number): number {
  const guess = wall - (wallClock(zone, wall) - wall);
  return guess - (wallClock(zone, guess) - wall);
}
