import type { Language } from "@sanad/domain/vocabulary";
import { plural } from "../plural.ts";
import { fill, type Text } from "../text.ts";

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

const ahead: Text = { ar: "بعد {span}", fr: "dans {span}", en: "in {span}" };
const passed: Text = { ar: "فات منذ {span}", fr: "dépassé de {span}", en: "{span} overdue" };
const now: Text = { ar: "الآن", fr: "maintenant", en: "now" };
const and: Text = { ar: " و", fr: " ", en: " " };

/** Arabic in the genitive: they stand after "بعد" and "منذ". */
const units = {
  day: {
    ar: { one: "يوم", two: "يومين", few: "{count} أيام", many: "{count} يوما", other: "{count} يوم" },
    fr: { one: "{count} jour", other: "{count} jours" },
    en: { one: "{count} day", other: "{count} days" },
  },
  hour: {
    ar: { one: "ساعة", two: "ساعتين", few: "{count} ساعات", many: "{count} ساعة", other: "{count} ساعة" },
    fr: { other: "{count} h" },
    en: { other: "{count} h" },
  },
  minute: {
    ar: { one: "دقيقة", two: "دقيقتين", few: "{count} دقائق", many: "{count} دقيقة", other: "{count} دقيقة" },
    fr: { other: "{count} min" },
    en: { other: "{count} min" },
  },
} as const;

/**
 * How long until a moment, or how long ago it passed, as `بعد 3 ساعات و20 دقيقة`: hours and minutes within two days,
 * days and hours within a week, then days.
 *
 * @param moment UTC milliseconds
 * @param at UTC milliseconds: the moment from which is counted
 */
export function countdown(moment: number, at: number, language: Language): string {
  const minutes = Math.floor(Math.abs(moment - at) / MINUTE);
  if (minutes === 0) return now[language];
  return fill((moment < at ? passed : ahead)[language], { span: span(minutes, language) });
}

function span(minutes: number, language: Language): string {
  const parts =
    minutes < 2 * DAY
      ? [say("hour", Math.floor(minutes / HOUR), language), say("minute", minutes % HOUR, language)]
      : [
          say("day", Math.floor(minutes / DAY), language),
          minutes < 7 * DAY ? say("hour", Math.floor((minutes % DAY) / HOUR), language) : null,
        ];
  return parts.filter((part) => part !== null).join(and[language]);
}

function say(unit: keyof typeof units, count: number, language: Language): string | null {
  return count === 0 ? null : plural(count, language, units[unit][language]);
}

/** The words of a countdown in one language, for the script that keeps it true while a page stays open. */
export function countdownWords(language: Language) {
  const forms = { day: units.day[language], hour: units.hour[language], minute: units.minute[language] };
  return {
    ahead: ahead[language],
    passed: passed[language],
    now: now[language],
    and: and[language],
    ...forms,
  };
}
