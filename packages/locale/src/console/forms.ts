import type { Language } from "@sanad/domain/vocabulary";
import { plural } from "../plural.ts";
import type { Text } from "../text.ts";

/** What forms of the console have in common. */
export const formTexts = {
  problems: { ar: "يلزم تصحيح ما يلي", fr: "À corriger", en: "Please correct" },
  optional: { ar: "(اختياري)", fr: "(facultatif)", en: "(optional)" },
  cancel: { ar: "رجوع", fr: "Retour", en: "Back" },
} as const satisfies Record<string, Text>;

/** How long a text is when it goes by SMS. */
export function smsParts(count: number, language: Language): string {
  return plural(count, language, parts[language]);
}

const parts = {
  ar: {
    zero: "لا شيء بعد",
    one: "رسالة قصيرة واحدة",
    two: "رسالتان قصيرتان",
    few: "{count} رسائل قصيرة",
    many: "{count} رسالة قصيرة",
    other: "{count} رسالة قصيرة",
  },
  fr: { one: "{count} SMS", other: "{count} SMS" },
  en: { one: "{count} SMS", other: "{count} SMS" },
} as const;
