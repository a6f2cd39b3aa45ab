import { type CountryCode, countryCodes, elsewhere } from "@sanad/domain/countries";
import { isOneOf, type Language } from "@sanad/domain/vocabulary";
import type { Text } from "../text.ts";

export const countryLabels = {
  MA: { ar: "المغرب", fr: "Maroc", en: "Morocco" },
  MR: { ar: "موريتانيا", fr: "Mauritanie", en: "Mauritania" },
  DZ: { ar: "الجزائر", fr: "Algérie", en: "Algeria" },
  TN: { ar: "تونس", fr: "Tunisie", en: "Tunisia" },
  LY: { ar: "ليبيا", fr: "Libye", en: "Libya" },
  EG: { ar: "مصر", fr: "Égypte", en: "Egypt" },
  SD: { ar: "السودان", fr: "Soudan", en: "Sudan" },
  DJ: { ar: "جيبوتي", fr: "Djibouti", en: "Djibouti" },
  SO: { ar: "الصومال", fr: "Somalie", en: "Somalia" },
  KM: { ar: "جزر القمر", fr: "Comores", en: "Comoros" },
  PS: { ar: "فلسطين", fr: "Palestine", en: "Palestine" },
  JO: { ar: "الأردن", fr: "Jordanie", en: "Jordan" },
  LB: { ar: "لبنان", fr: "Liban", en: "Lebanon" },
  SY: { ar: "سوريا", fr: "Syrie", en: "Syria" },
  IQ: { ar: "العراق", fr: "Irak", en: "Iraq" },
  SA: { ar: "السعودية", fr: "Arabie saoudite", en: "Saudi Arabia" },
  KW: { ar: "الكويت", fr: "Koweït", en: "Kuwait" },
  BH: { ar: "البحرين", fr: "Bahreïn", en: "Bahrain" },
  QA: { ar: "قطر", fr: "Qatar", en: "Qatar" },
  AE: { ar: "الإمارات", fr: "Émirats arabes unis", en: "United Arab Emirates" },
  OM: { ar: "عُمان", fr: "Oman", en: "Oman" },
  YE: { ar: "اليمن", fr: "Yémen", en: "Yemen" },
} as const satisfies Record<CountryCode, Text>;

export const otherCountryLabel: Text = { ar: "بلد آخر", fr: "Un autre pays", en: "Another country" };
export const untoldCountryLabel: Text = {
  ar: "لا أريد أن أقول",
  fr: "Je préfère ne pas dire",
  en: "I prefer not to say",
};

/** @param country as a case stores it; a code outside the list is shown as it is */
export function countryName(country: string, language: Language): string {
  if (country === elsewhere) return otherCountryLabel[language];
  return isOneOf(countryCodes, country) ? countryLabels[country][language] : country;
}
