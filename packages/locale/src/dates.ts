import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "./text.ts";

/** The months as Morocco says them in Arabic. */
const months = [
  { ar: "يناير", fr: "janvier", en: "January" },
  { ar: "فبراير", fr: "février", en: "February" },
  { ar: "مارس", fr: "mars", en: "March" },
  { ar: "أبريل", fr: "avril", en: "April" },
  { ar: "ماي", fr: "mai", en: "May" },
  { ar: "يونيو", fr: "juin", en: "June" },
  { ar: "يوليوز", fr: "juillet", en: "July" },
  { ar: "غشت", fr: "août", en: "August" },
  { ar: "شتنبر", fr: "septembre", en: "September" },
  { ar: "أكتوبر", fr: "octobre", en: "October" },
  { ar: "نونبر", fr: "novembre", en: "November" },
  { ar: "دجنبر", fr: "décembre", en: "December" },
] as const satisfies readonly Text[];

/**
 * A day and time, as `22 نونبر 2026، 20:00`.
 *
 * @param at UTC milliseconds
 * @param zone IANA name of the reader's zone
 */
export function showMoment(at: number, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const comma = language === "ar" ? "،" : ",";
  return `${read("day")} ${monthName(Number(read("month")), language)} ${read("year")}${comma} ${read("hour")}:${read("minute")}`;
}

/** A year, or a year and month, as a source gives it: `2025-08` as `غشت 2025`. */
export function showPeriod(period: string, language: Language): string {
  const [year = "", month] = period.split("-");
  return month === undefined ? year : `${monthName(Number(month), language)} ${year}`;
}

function monthName(month: number, language: Language): string {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError("there are twelve months");
  return name[language];
}
