const DAY = 86_400_000;
/** 1970-01-01 was a Thursday; the first Monday after it. */
const FIRST_MONDAY = 4 * DAY;

/** The Monday, 00:00 UTC, with which a moment's week began. Both UTC milliseconds. */
export function weekOf(moment: number): number {
  return moment - ((((moment - FIRST_MONDAY) % (7 * DAY)) + 7 * DAY) % (7 * DAY));
}
