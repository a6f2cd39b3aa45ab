import { formTexts } from "@sanad/locale/console/forms";
import type { Language } from "@sanad/domain/vocabulary";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** What every field of a form has. */
export interface FieldProps {
  readonly language: Language;
  /** name and id: unique on its page */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** what is wrong, as a sentence */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** Attributes that tie a control to its label, hint and error. */
export function tied({
  name,
  hint,
  error,
  optional,
}: FieldProps): Record<string, string | boolean | undefined> {
  const notes = [hint === undefined ? null : `${name}-hint`, error === undefined ? null : `${name}-error`];
  const described = notes.filter((note) => note !== null).join(" ");
  return {
    id: name,
    name,
    required: optional !== true,
    "aria-invalid": error === undefined ? undefined : "true",
    "aria-describedby": described === "" ? undefined : described,
  };
}

export function Field(props: FieldProps & { readonly children: Child }): JSX.Element {
  const { language, name, label, hint, error, optional, children } = props;
  return (
    <div class={error === undefined ? "field" : "field bad"}>
      <label for={name}>
        {label} {optional === true ? <span class="soft">{formTexts.optional[language]}</span> : null}
      </label>
      {hint === undefined ? null : (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="wrong" id={`${name}-error`}>
          {error}
        </span>
      )}
      {children}
    </div>
  );
}
