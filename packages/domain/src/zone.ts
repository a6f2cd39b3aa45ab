/** A reading of a clock on a wall, without a zone. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** of the month; before its first and after its last it counts on into the months beside it */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const HOUR = 3_600_000;

/**
 * The moment at which clocks in a zone show a local time. The zone's rules are the runtime's, so Morocco's Ramadan
 * clock, Egypt's summer time and what a government decides next need no table here.
 *
 * A time that comes twice is the earlier one: a deadline is better early than late. A time that a change of clocks
 * skips is read with the offset before the change.
 *
 * @param zone IANA name; @throws RangeError when the runtime does not know it
 * @returns UTC milliseconds
 */
export function utcOf(local: LocalTime, zone: string): number {
  const wall = wallOf(local);
  const before = offsetAt(wall - 24 * HOUR, zone);
  const after = offsetAt(wall + 24 * HOUR, zone);
  const shown = [wall - before, wall - after].filter((moment) => moment + offsetAt(moment, zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}

/** What clocks in a zone show, to the minute. @param moment UTC milliseconds; @throws RangeError for an unknown zone */
export function localTimeAt(moment: number, zone: string): LocalTime {
  const shown = new Date(moment + offsetAt(moment, zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

/** Whether the runtime knows the rules of a zone. */
export function isZone(zone: string): boolean {
  try {
    return formatOf(zone).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(local: LocalTime): number {
  return new Date(wallOf(local)).getUTCDay() || 7;
}

/**
 * When nobody knows the zone: the earliest and the latest moment that the reading can mean on Earth (UTC+14, UTC-12).
 *
 * @returns UTC milliseconds
 */
export function utcRangeOf(local: LocalTime): { readonly earliest: number; readonly latest: number } {
  const wall = wallOf(local);
  return { earliest: wall - 14 * HOUR, latest: wall + 12 * HOUR };
}

/** @returns `null` for anything but a date and time that the calendar has, as `datetime-local` fields write it */
export function parseLocalTime(text: string): LocalTime | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d{1,3})?)?$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const local = { year, month, day, hour, minute };
  const moment = new Date(wallOf(local));
  const exists =
    moment.getUTCMonth() + 1 === month && moment.getUTCDate() === day && moment.getUTCHours() === hour;
  return exists && minute < 60 ? local : null;
}

function wallOf(local: LocalTime): number {
  return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
}

/** A format costs much to make and little to use; there are no more of them than zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}

function offsetAt(moment: number, zone: string): number {
  const format = formatOf(zone);
  const parts = new Map(format.formatToParts(moment).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(
    read("year"),
    read("month") - 1,
    read("day"),
    read("hour"),
    read("minute"),
    read("second"),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}
