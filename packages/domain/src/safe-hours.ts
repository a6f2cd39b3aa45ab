import type { DayPart } from "./vocabulary.ts";
import { localTimeAt, utcOf } from "./zone.ts";

/** Hours of each day by the clocks of a zone. */
export interface SafeHours {
  /** IANA name */
  readonly zone: string;
  /** 0 to 23 */
  readonly from: number;
  /** 1 to 24, after `from`; the hour itself is outside */
  readonly until: number;
}

/**
 * How the parts of the day that people choose from are read. They are narrower than the words: near their edges a
 * person may have company.
 */
const hoursOf: Readonly<Record<DayPart, Pick<SafeHours, "from" | "until">>> = {
  morning: { from: 9, until: 12 },
  afternoon: { from: 14, until: 18 },
  evening: { from: 18, until: 21 },
};

export function safeHoursOf(part: DayPart, zone: string): SafeHours {
  return { zone, ...hoursOf[part] };
}

export function isWithin({ zone, from, until }: SafeHours, at: number): boolean {
  const { hour } = localTimeAt(at, zone);
  return hour >= from && hour < until;
}

/**
 * The next moment inside the hours: the same moment where it is.
 *
 * @param at UTC milliseconds
 * @returns UTC milliseconds
 * @throws RangeError for a zone that the runtime does not know
 */
export function nextWithin(hours: SafeHours, at: number): number {
  if (isWithin(hours, at)) return at;
  const local = localTimeAt(at, hours.zone);
  const start = (days: number): number =>
    utcOf({ ...local, day: local.day + days, hour: hours.from, minute: 0 }, hours.zone);
  return local.hour < hours.from ? start(0) : start(1);
}
