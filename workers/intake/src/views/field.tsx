import type { FormErrors, FormField, FormValues } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { errorText } from "@sanad/locale/errors";
import { shell } from "@sanad/locale/pages/shell";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** What every field of a form needs to show what was typed and what is wrong. */
export interface FormView {
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export interface FieldProps {
  readonly form: FormView;
  readonly name: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export function typed(values: FormValues, name: FormField): string {
  return values.get(name)?.[0] ?? "";
}

/** @returns the ids that `aria-describedby` names, in the order in which they stand on the page */
export function describedBy(form: FormView, name: FormField, hint: string | undefined): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`hint-${name}`]),
    ...(form.errors[name] === undefined ? [] : [`error-${name}`]),
  ];
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** One field with its label, hint and error. */
export function Field({
  form,
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { readonly children?: Child }): JSX.Element {
  return (
    <div class={form.errors[name] === undefined ? "field" : "field bad"}>
      <label class="q" for={name}>
        {label}
        <Optional form={form} optional={optional} />
      </label>
      <Hint name={name} hint={hint} />
      <ErrorNote form={form} name={name} />
      {children}
    </div>
  );
}

/** Several choices under one question. */
export function Group({
  form,
  name,
  label,
  hint,
  optional,
  children,
}: FieldProps & { readonly children?: Child }): JSX.Element {
  return (
    <fieldset
      class={form.errors[name] === undefined ? "" : "bad"}
      aria-describedby={describedBy(form, name, hint)}
    >
      <legend>
        {label}
        <Optional form={form} optional={optional} />
      </legend>
      <Hint name={name} hint={hint} />
      <ErrorNote form={form} name={name} />
      {children}
    </fieldset>
  );
}

function Optional({
  form,
  optional,
}: {
  readonly form: FormView;
  readonly optional: boolean | undefined;
}): JSX.Element | null {
  return optional === true ? <span class="opt"> {shell.optional[form.language]}</span> : null;
}

function Hint({
  name,
  hint,
}: {
  readonly name: FormField;
  readonly hint: string | undefined;
}): JSX.Element | null {
  return hint === undefined ? null : (
    <span class="hint" id={`hint-${name}`}>
      {hint}
    </span>
  );
}

export function ErrorNote({
  form,
  name,
}: {
  readonly form: FormView;
  readonly name: FormField;
}): JSX.Element | null {
  const code = form.errors[name];
  return code === undefined ? null : (
    <span class="wrong" id={`error-${name}`}>
      {errorText(name, code, form.language)}
    </span>
  );
}
