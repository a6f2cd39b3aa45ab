import type { Language } from "@sanad/domain/vocabulary";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Option } from "../views/inputs.tsx";

/** Boxes of one question, of which several may be ticked. */
export function Choices({
  name,
  label,
  error,
  options,
  chosen,
}: {
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}): JSX.Element {
  return (
    <fieldset class={error === undefined ? "field" : "field bad"} id={name}>
      <legend>{label}</legend>
      {error === undefined ? null : <span class="wrong">{error}</span>}
      {options.map(({ value, label: text }) => (
        <label class="pick">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
