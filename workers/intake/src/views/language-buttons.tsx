import { type Language, languages } from "@sanad/domain/vocabulary";
import { pathIn } from "@sanad/http/page";
import { languageNames } from "@sanad/locale/language";
import type { JSX } from "hono/jsx/jsx-runtime";

/**
 * Changes the language of a page that has no address, and keeps what was typed. They stand after the button that
 * sends, because Enter presses a form's first button; and they send no file, only words.
 */
export function LanguageButtons({
  language,
  label,
}: {
  readonly language: Language;
  readonly label: string;
}): JSX.Element {
  return (
    <fieldset>
      <legend class="note">{label}</legend>
      {languages
        .filter((one) => one !== language)
        .map((one) => (
          <>
            <button
              formaction={pathIn(one, "/report/details")}
              formenctype="application/x-www-form-urlencoded"
              formnovalidate
              lang={one}
            >
              {languageNames[one]}
            </button>{" "}
          </>
        ))}
    </fieldset>
  );
}
