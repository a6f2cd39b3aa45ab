import { type FormField, formLimits } from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import type { Text } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { describedBy, ErrorNote, Field, type FieldProps, Group, typed } from "./field.tsx";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Codes and their labels, in the order of the labels. */
export function optionsOf(labels: Readonly<Record<string, Text>>, language: Language): readonly Option[] {
  return Object.entries(labels).map(([value, text]) => ({ value, label: text[language] }));
}

export function Radios(
  props: FieldProps & { readonly options: readonly Option[]; readonly chosen?: string },
): JSX.Element {
  const chosen = typed(props.form.values, props.name) || props.chosen;
  return (
    <Group {...props}>
      {props.options.map((option, index) => (
        <label class="pick">
          <input
            type="radio"
            id={idOf(props.name, option, index)}
            name={props.name}
            value={option.value}
            checked={option.value === chosen}
          />
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
            <input
              type="checkbox"
              id={idOf(props.name, option, index)}
              name={props.name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
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
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={typed(form.values, name) === "yes"}
          aria-invalid={invalid ? "true" : undefined}
          aria-describedby={describedBy(form, name, undefined)}
        />
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
      <input
        type={props.type ?? "text"}
        id={name}
        name={name}
        value={typed(form.values, name)}
        dir={dated ? "ltr" : "auto"}
        autocomplete="off"
        maxlength={dated ? undefined : formLimits.text}
        aria-invalid={form.errors[name] === undefined ? undefined : "true"}
        aria-describedby={describedBy(form, name, hint)}
      />
    </Field>
  );
}

export function TextArea(props: FieldProps): JSX.Element {
  const { form, name, hint } = props;
  return (
    <Field {...props}>
      <textarea
        id={name}
        name={name}
        dir="auto"
        rows={8}
        autocomplete="off"
        maxlength={formLimits.story}
        aria-invalid={form.errors[name] === undefined ? undefined : "true"}
        aria-describedby={describedBy(form, name, hint)}
      >
        {typed(form.values, name)}
      </textarea>
    </Field>
  );
}

export function Select(
  props: FieldProps & { readonly options: readonly Option[]; readonly empty: string },
): JSX.Element {
  const { form, name, hint } = props;
  const chosen = typed(form.values, name);
  return (
    <Field {...props}>
      <select
        id={name}
        name={name}
        autocomplete="off"
        aria-invalid={form.errors[name] === undefined ? undefined : "true"}
        aria-describedby={describedBy(form, name, hint)}
      >
        <option value="">{props.empty}</option>
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The first choice bears the field's own id, so that the summary's link reaches it. */
function idOf(name: FormField, option: Option, index: number): string {
  return index === 0 ? name : `${name}-${option.value}`;
}
