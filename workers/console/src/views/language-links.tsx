import { type Language, languages } from "@sanad/domain/vocabulary";
import { consoleShell } from "@sanad/locale/console/shell";
import { directionOf, languageNames } from "@sanad/locale/language";
import type { JSX } from "hono/jsx/jsx-runtime";

/** The same page in another language. */
export function LanguageLinks({
  language,
  here,
}: {
  readonly language: Language;
  /** path and query of this page */
  readonly here: string;
}): JSX.Element {
  return (
    <nav class="languages" aria-label={consoleShell.languages[language]}>
      {languages
        .filter((one) => one !== language)
        .map((one) => (
          <a href={inLanguageAt(here, one)} lang={one} hreflang={one} dir={directionOf(one)}>
            {languageNames[one]}
          </a>
        ))}
    </nav>
  );
}

function inLanguageAt(here: string, language: Language): string {
  const [path = "/", query = ""] = here.split("?", 2);
  const parameters = new URLSearchParams(query);
  parameters.set("lang", language);
  return `${path}?${parameters.toString()}`;
}
