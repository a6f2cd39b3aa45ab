import { trapField } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { details } from "@sanad/locale/pages/details";
import type { JSX } from "hono/jsx/jsx-runtime";

/**
 * A field for programs alone: outside of the page, of the tab order, of what is read aloud and of autofill. Where a
 * browser without styles shows it, its label says what to do. It is never filled in again when the form comes back.
 */
export function Trap({ language }: { readonly language: Language }): JSX.Element {
  return (
    <div class="apart" aria-hidden="true">
      <label for={trapField}>{details.trap[language]}</label>
      <input type="text" name={trapField} id={trapField} value="" tabindex={-1} autocomplete="off" />
    </div>
  );
}
