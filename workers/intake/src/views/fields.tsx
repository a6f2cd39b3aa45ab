import { formLimits, type FormErrors, type FormField, type FormValues } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { errorSummary, errorText } from "@sanad/locale/errors";
import { shell } from "@sanad/locale/pages/shell";
import type { Text } from "@sanad/locale/text";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";

/** What every field of a form needs to show what was typed and what is wrong. */
export interface FormView {
  readonly language: Language;
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface FieldProps {
  readonly form: FormView;
  readonly name: FormField;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export function typed(values: FormValues, name: FormField): string {
  return values.get(name)?.[0] ?? "";
}

/** Codes and their labels, in the order of the labels. */
export function optionsOf(labels: Readonly<Record<string, Text>>, language: Language): readonly Option[] {
  return Object.entries(labels).map(([value, text]) => ({ value, label: text[language] }));
}

/** At the top of a form that came back: each sentence leads to its field. */
export function ErrorSummary({ form, children }: { readonly form: FormView; readonly children?: Child }): JSX.Element {
  const errors = Object.entries(form.errors) as [FormField, NonNullable<FormErrors[FormField]>][];
  return (
    <div class="errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{errorSummary[form.language]}</h2>
      {children}
      <ul>
        {errors.map(([name, code]) => <li><a href={`#${name}`}>{errorText(name, code, form.language)}</a></li>)}
      </ul>
    </div>
  );
}

export function Radios(props: FieldProps & { readonly options: readonly Option[]; readonly chosen?: string }): JSX.Element {
  const chosen = typed(props.form.values, props.name) || props.chosen;
  return (
    <Group {...props}>
      {props.options.map((option, index) => (
        <label class="pick">
          <input type="radio" id={idOf(props.name, option, index)} name={props.name} value={option.value} checked={option.value === chosen} />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

export function Checks(props: FieldProps & { readonly options: readonly Option[] }): JSX.Element {
  const chosen = props.form.values.get(props.name) ?? [];
  return (
    <Group {...props}>
      <div class="two">
        {props.options.map((option, index) => (
          <label class="pick">
            <input type="checkbox" id={idOf(props.name, option, index)} name={props.name} value={option.value} checked={chosen.includes(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

/** A box of its own, such as a consent. */
export function Check({ form, name, label }: FieldProps): JSX.Element {
  const invalid = form.errors[name] !== undefined;
  return (
    <div class={invalid ? "bad" : ""}>
      <ErrorNote form={form} name={name} />
      <label class="pick">
        <input type="checkbox" id={name} name={name} value="yes" checked={typed(form.values, name) === "yes"} aria-invalid={invalid ? "true" : undefined} aria-describedby={describedBy(form, name, undefined)} />
        <span>{label}</span>
      </label>
    </div>
  );
}

export function TextInput(props: FieldProps & { readonly type?: "text" | "datetime-local" }): JSX.Element {
  const { form, name, hint } = props;
  const dated = props.type === "datetime-local";
  return (
    <Field {...props}>
      <input type={props.type ?? "text"} id={name} name={name} value={typed(form.values, name)} dir={dated ? "ltr" : "auto"} autocomplete="off" maxlength={dated ? undefined : formLimits.text} aria-invalid={form.errors[name] === undefined ? undefined : "true"} aria-describedby={describedBy(form, name, hint)} />
    </Field>
  );
}

export function TextArea(props: FieldProps): JSX.Element {
  const { form, name, hint } = props;
  return (
    <Field {...props}>
      <textarea id={name} name={name} dir="auto" rows={8} autocomplete="off" maxlength={formLimits.story} aria-invalid={form.errors[name] === undefined ? undefined : "true"} aria-describedby={describedBy(form, name, hint)}>
        {typed(form.values, name)}
      </textarea>
    </Field>
  );
}

export function Select(props: FieldProps & { readonly options: readonly Option[]; readonly empty: string }): JSX.Element {
  const { form, name, hint } = props;
  const chosen = typed(form.values, name);
  return (
    <Field {...props}>
      <select id={name} name={name} autocomplete="off" aria-invalid={form.errors[name] === undefined ? undefined : "true"} aria-describedby={describedBy(form, name, hint)}>
        <option value="">{props.empty}</option>
        {props.options.map((option) => <option value={option.value} selected={option.value === chosen}>{option.label}</option>)}
      </select>
    </Field>
  );
}

/** @returns the ids that `aria-describedby` names, in the order in which they stand on the page */
export function describedBy(form: FormView, name: FormField, hint: string | undefined): string | undefined {
  const ids = [...(hint === undefined ? [] : [`hint-${name}`]), ...(form.errors[name] === undefined ? [] : [`error-${name}`])];
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function Field({ form, name, label, hint, optional, children }: FieldProps & { readonly children?: Child }): JSX.Element {
  return (
    <div class={form.errors[name] === undefined ? "field" : "field bad"}>
      <label class="q" for={name}>{label}<Optional form={form} optional={optional} /></label>
      <Hint name={name} hint={hint} />
      <ErrorNote form={form} name={name} />
      {children}
    </div>
  );
}

function Group({ form, name, label, hint, optional, children }: FieldProps & { readonly children?: Child }): JSX.Element {
  return (
    <fieldset class={form.errors[name] === undefined ? "" : "bad"} aria-describedby={describedBy(form, name, hint)}>
      <legend>{label}<Optional form={form} optional={optional} /></legend>
      <Hint name={name} hint={hint} />
      <ErrorNote form={form} name={name} />
      {children}
    </fieldset>
  );
}

function Optional({ form, optional }: { readonly form: FormView; readonly optional: boolean | undefined }): JSX.Element | null {
  return optional === true ? <span class="opt"> {shell.optional[form.language]}</span> : null;
}

function Hint({ name, hint }: { readonly name: FormField; readonly hint: string | undefined }): JSX.Element | null {
  return hint === undefined ? null : <span class="hint" id={`hint-${name}`}>{hint}</span>;
}

function ErrorNote({ form, name }: { readonly form: FormView; readonly name: FormField }): JSX.Element | null {
  const code = form.errors[name];
  return code === undefined ? null : <span class="wrong" id={`error-${name}`}>{errorText(name, code, form.language)}</span>;
}

/** The first choice bears the field's own id, so that the summary's link reaches it. */
function idOf(name: FormField, option: Option, index: number): string {
  return index === 0 ? name : `${name}-${option.value}`;
}
