/** A state of the Arab League. Names are in `locale`. */
interface Country {
  /** ISO 3166-1 alpha-2 */
  readonly code: string;
  /** IANA zone in which people there read the clock */
  readonly zone: string;
}

/** The 22 states, in the order of the form: Morocco first, then from west to east. */
export const countries = [
  { code: "MA", zone: "Africa/Casablanca" },
  { code: "MR", zone: "Africa/Nouakchott" },
  { code: "DZ", zone: "Africa/Algiers" },
  { code: "TN", zone: "Africa/Tunis" },
  { code: "LY", zone: "Africa/Tripoli" },
  { code: "EG", zone: "Africa/Cairo" },
  { code: "SD", zone: "Africa/Khartoum" },
  { code: "DJ", zone: "Africa/Djibouti" },
  { code: "SO", zone: "Africa/Mogadishu" },
  { code: "KM", zone: "Indian/Comoro" },
  { code: "PS", zone: "Asia/Gaza" },
  { code: "JO", zone: "Asia/Amman" },
  { code: "LB", zone: "Asia/Beirut" },
  { code: "SY", zone: "Asia/Damascus" },
  { code: "IQ", zone: "Asia/Baghdad" },
  { code: "SA", zone: "Asia/Riyadh" },
  { code: "KW", zone: "Asia/Kuwait" },
  { code: "BH", zone: "Asia/Bahrain" },
  { code: "QA", zone: "Asia/Qatar" },
  { code: "AE", zone: "Asia/Dubai" },
  { code: "OM", zone: "Asia/Muscat" },
  { code: "YE", zone: "Asia/Aden" },
] as const satisfies readonly Country[];

export type CountryCode = (typeof countries)[number]["code"];

/**
 * A country outside the list. `XX` is one of the codes that ISO 3166-1 leaves to its users, so routing can tell
 * "somewhere else" from "not said".
 */
export const elsewhere = "XX";

export const countryCodes: readonly CountryCode[] = countries.map((country) => country.code);

/** @returns the IANA zone, or `null` for a country that is not in the list */
export function zoneOf(country: string | undefined): string | null {
  return countries.find((one) => one.code === country)?.zone ?? null;
}
