import { isId, type MemberId } from "../id.ts";
import { isZone, parseLocalTime } from "../zone.ts";
import {
  type DatedShift,
  type Holiday,
  type Hours,
  type Period,
  type Ramadan,
  type Roster,
  shiftKinds,
  type WeeklyHours,
  type WeeklyShift,
} from "./roster.ts";

/** The most of each that a roster holds: several times what a center of fifty people with a plan for a year needs. */
export const rosterLimits = {
  hours: 50,
  holidays: 200,
  /** letters of a holiday's name */
  name: 80,
  periods: 20,
  shifts: 500,
  dates: 100,
  onCall: 50,
} as const;

/** Days of a month of the moon; a longer one is a slip in a date, and would keep a center at Ramadan's hours. */
const MONTH = 30;
const DAY = 86_400_000;

/**
 * Reads a roster as it is stored or sent. What is more, less or other than a roster is none at all: half of a plan
 * would call the wrong people.
 *
 * @param json what `JSON.parse` gave
 */
export function readRoster(json: unknown): Roster | null {
  const fields = ["zone", "regular", "holidays", "ramadan", "shifts", "dated", "onCall"] as const;
  const read = fieldsOf(json, fields);
  if (read === null || typeof read.zone !== "string" || !isZone(read.zone)) return null;
  const regular = listOf(read.regular, rosterLimits.hours, readWeekly);
  const holidays = listOf(read.holidays, rosterLimits.holidays, readHoliday);
  const ramadan = readRamadan(read.ramadan);
  const shifts = listOf(read.shifts, rosterLimits.shifts, readShift);
  const dated = listOf(read.dated, rosterLimits.shifts, readDated);
  const onCall = listOf(read.onCall, rosterLimits.onCall, readMember);
  if (regular === null || holidays === null || ramadan === null) return null;
  if (shifts === null || dated === null || onCall === null) return null;
  return { zone: read.zone, regular, holidays, ramadan, shifts, dated, onCall };
}

function readRamadan(json: unknown): Ramadan | null {
  const read = fieldsOf(json, ["periods", "hours"]);
  if (read === null) return null;
  const periods = listOf(read.periods, rosterLimits.periods, readPeriod);
  const hours = listOf(read.hours, rosterLimits.hours, readWeekly);
  return periods === null || hours === null ? null : { periods, hours };
}

function readPeriod(json: unknown): Period | null {
  const read = fieldsOf(json, ["first", "last"]);
  if (read === null || !isDate(read.first) || !isDate(read.last)) return null;
  const { first, last } = read;
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  return days >= 1 && days <= MONTH ? { first, last } : null;
}

function readHoliday(json: unknown): Holiday | null {
  const read = fieldsOf(json, ["name", "date", "hours"]);
  if (read === null) return null;
  const { name, date } = read;
  const hours = listOf(read.hours, rosterLimits.hours, readHours);
  if (hours === null || !isName(name) || !isHolidayDate(date)) return null;
  return { name, date, hours };
}

function readShift(json: unknown): WeeklyShift | null {
  const read = fieldsOf(json, ["member", "kind", "days", "from", "to"]);
  if (read === null) return null;
  const { days, from, to } = read;
  const member = readMember(read.member);
  const weekly = readWeekly({ days, from, to });
  const kind = shiftKinds.find((known) => known === read.kind);
  return member === null || weekly === null || kind === undefined ? null : { member, kind, ...weekly };
}

function readDated(json: unknown): DatedShift | null {
  const read = fieldsOf(json, ["member", "dates", "from", "to"]);
  if (read === null) return null;
  const { from, to } = read;
  const member = readMember(read.member);
  const dates = listOf(read.dates, rosterLimits.dates, (date) => (isDate(date) ? date : null));
  const hours = readHours({ from, to });
  if (member === null || dates === null || dates.length === 0 || hours === null) return null;
  return { member, dates, ...hours };
}

function readWeekly(json: unknown): WeeklyHours | null {
  const read = fieldsOf(json, ["days", "from", "to"]);
  if (read === null) return null;
  const { from, to } = read;
  const days = listOf(read.days, 7, (day) => (isWeekday(day) ? day : null));
  const hours = readHours({ from, to });
  const isWeek = days !== null && days.length > 0 && new Set(days).size === days.length;
  return isWeek && hours !== null ? { days, ...hours } : null;
}

function readHours(json: unknown): Hours | null {
  const read = fieldsOf(json, ["from", "to"]);
  return read !== null && isClock(read.from) && isClock(read.to) ? { from: read.from, to: read.to } : null;
}

function readMember(json: unknown): MemberId | null {
  return typeof json === "string" && isId("member", json) ? json : null;
}

/** @returns `null` unless it is an object with these fields and no other */
function fieldsOf<F extends string>(
  json: unknown,
  fields: readonly F[],
): { readonly [field in F]: unknown } | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const names = Object.keys(json);
  const isExact = names.length === fields.length && fields.every((field) => names.includes(field));
  return isExact ? (json as { readonly [field in F]: unknown }) : null;
}

/** @returns `null` for more than `most`, or when one of them cannot be read */
function listOf<T>(json: unknown, most: number, read: (each: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(json) || json.length > most) return null;
  const all = json.map(read);
  const known = all.filter((each) => each !== null);
  return known.length === all.length ? known : null;
}

function isClock(json: unknown): json is string {
  return typeof json === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(json);
}

function isDate(json: unknown): json is string {
  const isForm = typeof json === "string" && /^20\d\d-\d\d-\d\d$/.test(json);
  return isForm && parseLocalTime(`${json}T00:00`) !== null;
}

/** A yearly one may be 29 February: it is then a holiday in leap years. */
function isHolidayDate(json: unknown): json is string {
  return isDate(json) || (typeof json === "string" && isDate(`2024-${json}`));
}

function isWeekday(json: unknown): json is number {
  return typeof json === "number" && Number.isInteger(json) && json >= 1 && json <= 7;
}

function isName(json: unknown): json is string {
  if (typeof json !== "string" || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(json)) return false;
  return json.trim() === json && json !== "" && [...json].length <= rosterLimits.name;
}
