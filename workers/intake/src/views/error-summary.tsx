import { formFields } from "@sanad/domain/form";
import { errorSummary, errorText } from "@sanad/locale/errors";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { FormView } from "./field.tsx";

/** At the top of a form that came back: each sentence leads to its field. */
export function ErrorSummary({
  form,
  children,
}: {
  readonly form: FormView;
  readonly children?: Child;
}): JSX.Element {
  const errors = formFields.flatMap((name) => {
    const code = form.errors[name];
    return code === undefined ? [] : [[name, code] as const];
  });
  return (
    <div class="errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{errorSummary[form.language]}</h2>
      {children}
      {errors.length === 0 ? null : (
        <ul>
          {errors.map(([name, code]) => (
            <li>
              <a href={`#${name}`}>{errorText(name, code, form.language)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
