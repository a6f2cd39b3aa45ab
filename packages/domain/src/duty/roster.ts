import type { MemberId } from "../id.ts";

/** `HH:MM` on the roster's clock. Where `to` is not after `from` it is of the next day; the same twice is 24 hours. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

export interface WeeklyHours extends Hours {
  /** ISO weekdays, Monday is 1; hours that cross midnight belong to the day on which they start */
  readonly days: readonly number[];
}

/** A day with hours of its own, in Ramadan too. */
export interface Holiday {
  /** as the center calls it */
  readonly name: string;
  /** `YYYY-MM-DD` once, `MM-DD` each year; the feasts of the moon move and are entered each year */
  readonly date: string;
  /** none: closed */
  readonly hours: readonly Hours[];
}

/** First and last day, `YYYY-MM-DD`. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** When it is, is entered by the center and never computed: it begins when the moon was seen. */
export interface Ramadan {
  readonly periods: readonly Period[];
  readonly hours: readonly WeeklyHours[];
}

/**
 * `day` holds only while the center is open: not on a holiday without hours, and no longer than Ramadan's hours ·
 * `night` holds whatever the day is
 */
export const shiftKinds = ["day", "night"] as const;
export type ShiftKind = (typeof shiftKinds)[number];

export interface WeeklyShift extends WeeklyHours {
  readonly member: MemberId;
  readonly kind: ShiftKind;
}

/** A shift on certain days: a swap, a holiday's duty. It holds as it was entered, and its member is called before all others. */
export interface DatedShift extends Hours {
  readonly member: MemberId;
  /** `YYYY-MM-DD` on which it starts */
  readonly dates: readonly string[];
}

/** When a center works and who has duty, as it is stored. Members stand in it by id alone. */
export interface Roster {
  /** IANA zone; Morocco's clock changes for Ramadan, so a fixed offset would be wrong for a month */
  readonly zone: string;
  readonly regular: readonly WeeklyHours[];
  readonly holidays: readonly Holiday[];
  readonly ramadan: Ramadan;
  readonly shifts: readonly WeeklyShift[];
  readonly dated: readonly DatedShift[];
  /** who is called after those on shift, and first while nobody is: at night, on holidays */
  readonly onCall: readonly MemberId[];
}
