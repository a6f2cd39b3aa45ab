import { smsParts } from "@sanad/locale/console/forms";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Field, type FieldProps, tied } from "./field.tsx";

type InputType =
  | "text"
  | "password"
  | "email"
  | "tel"
  | "number"
  | "date"
  | "time"
  | "datetime-local"
  | "search";

/** @param autocomplete as HTML names it; off where it is not given, because the machine may be shared */
export function TextInput(
  props: FieldProps & {
    readonly type?: InputType;
    readonly value?: string;
    readonly autocomplete?: string;
    readonly maxlength?: number;
    /** codes, addresses and numbers run left to right in every language */
    readonly ltr?: boolean;
    /** digits alone, so that a telephone shows its pad */
    readonly numeric?: boolean;
  },
): JSX.Element {
  return (
    <Field {...props}>
      <input
        {...tied(props)}
        type={props.type ?? "text"}
        value={props.value ?? ""}
        autocomplete={props.autocomplete ?? "off"}
        maxlength={props.maxlength}
        dir={props.ltr === true ? "ltr" : "auto"}
        inputmode={props.numeric === true ? "numeric" : undefined}
      />
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function Select(
  props: FieldProps & { readonly options: readonly Option[]; readonly chosen?: string },
): JSX.Element {
  return (
    <Field {...props}>
      <select {...tied(props)}>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** @param parts how many SMS the text takes as it stands, where it may go by SMS */
export function TextArea(
  props: FieldProps & {
    readonly value?: string;
    readonly rows?: number;
    readonly maxlength?: number;
    readonly parts?: number;
  },
): JSX.Element {
  return (
    <Field {...props}>
      <textarea
        {...tied(props)}
        rows={props.rows ?? 6}
        maxlength={props.maxlength}
        dir="auto"
        autocomplete="off"
      >
        {props.value ?? ""}
      </textarea>
      {props.parts === undefined ? null : <p class="hint">{smsParts(props.parts, props.language)}</p>}
    </Field>
  );
}

/** A box of its own. */
export function Check(props: FieldProps & { readonly checked?: boolean }): JSX.Element {
  return (
    <div class={props.error === undefined ? "field" : "field bad"}>
      {props.error === undefined ? null : (
        <span class="wrong" id={`${props.name}-error`}>
          {props.error}
        </span>
      )}
      <label class="pick">
        <input {...tied(props)} type="checkbox" value="yes" checked={props.checked === true} />
        <span>{props.label}</span>
      </label>
      {props.hint === undefined ? null : (
        <span class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </span>
      )}
    </div>
  );
}
