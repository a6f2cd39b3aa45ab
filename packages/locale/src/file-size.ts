import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "./text.ts";

const units = {
  bytes: { ar: "بايت", fr: "octets", en: "bytes" },
  kilo: { ar: "كيلوبايت", fr: "Ko", en: "KB" },
  mega: { ar: "ميغابايت", fr: "Mo", en: "MB" },
} as const satisfies Record<string, Text>;

/** How large a file is, as people read it. @param bytes shown in units of 1,000 or 1,000,000 with at most one decimal */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1000
      ? [bytes, units.bytes]
      : bytes < 1_000_000
        ? [bytes / 1000, units.kilo]
        : [bytes / 1_000_000, units.mega];
  const number = new Intl.NumberFormat(language === "ar" ? "ar-MA" : language, {
    maximumFractionDigits: value < 10 && bytes >= 1000 ? 1 : 0,
    numberingSystem: "latn",
  });
  return `${number.format(value)} ${unit[language]}`;
}
