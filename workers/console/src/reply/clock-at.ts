import { localTimeAt } from "@sanad/domain/zone";

/** Hour and minute on the clocks of a zone, as `09:05`. @param at UTC milliseconds; @param zone IANA name */
export function clockAt(at: number, zone: string): string {
  const { hour, minute } = localTimeAt(at, zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
