import type { Language } from "@sanad/domain/vocabulary";

/** One text in the three languages, Arabic first: a missing one does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The texts of one page in one language. */
export type Spoken<T extends Readonly<Record<string, Text>>> = { readonly [K in keyof T]: string };

export function inLanguage<T extends Readonly<Record<string, Text>>>(
  texts: T,
  language: Language,
): Spoken<T> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]])) as Spoken<T>;
}

/**
 * Puts values where a text says `{name}`. What a value holds is never read as a place again.
 *
 * @throws RangeError for a place without a value: a text that was changed without its code
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`a text has no value for {${name}}`);
    return value;
  });
}
