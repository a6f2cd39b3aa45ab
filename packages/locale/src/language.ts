import { isOneOf, type Language, languages } from "@sanad/domain/vocabulary";

/** Each language by its own name, for the links that change it. */
export const languageNames: Readonly<Record<Language, string>> = {
  ar: "العربية",
  fr: "Français",
  en: "English",
};

export function directionOf(language: Language): "rtl" | "ltr" {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * @param chosen the `lang` of the address; stronger than the browser's wish
 * @param accept the `Accept-Language` header, RFC 9110 section 12.5.4
 * @returns Arabic where nothing else is asked for
 */
export function pickLanguage(chosen: string | null | undefined, accept: string | null | undefined): Language {
  if (chosen !== null && chosen !== undefined && isOneOf(languages, chosen)) return chosen;
  const wishes = (accept ?? "")
    .slice(0, 500)
    .split(",")
    .map(wishOf)
    .filter((wish) => wish.weight > 0);
  wishes.sort((a, b) => b.weight - a.weight);
  return wishes.map((wish) => wish.tag).find((tag): tag is Language => isOneOf(languages, tag)) ?? "ar";
}

function wishOf(part: string): { readonly tag: string; readonly weight: number } {
  const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters
    .map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1])
    .find((q) => q !== undefined);
  return { tag: range.trim().split("-")[0] ?? "", weight: quality === undefined ? 1 : Number(quality) };
}
