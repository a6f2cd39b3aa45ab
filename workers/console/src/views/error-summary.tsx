import type { Language } from "@sanad/domain/vocabulary";
import { formTexts } from "@sanad/locale/console/forms";
import type { JSX } from "hono/jsx/jsx-runtime";

export interface FormProblem {
  /** the field's name; `null` for what concerns the whole form */
  readonly field: string | null;
  readonly text: string;
}

/** At the top of a form that came back: each sentence leads to its field. */
export function ErrorSummary({
  language,
  problems,
}: {
  readonly language: Language;
  readonly problems: readonly FormProblem[];
}): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{formTexts.problems[language]}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
