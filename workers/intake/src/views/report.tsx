import {
  type FormErrors,
  type FormField,
  formFields,
  type FormValues,
  stepOneFields,
  trapField,
} from "@sanad/domain/form";
import type { Language } from "@sanad/domain/vocabulary";
import { isOneOf } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { ageLabels, dangerLabels, reporterLabels } from "@sanad/locale/labels/person";
import { consent, consentVersion } from "@sanad/locale/pages/consent";
import { report } from "@sanad/locale/pages/report";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ConsentNotice } from "./consent-notice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import type { FormView } from "./field.tsx";
import { Check, optionsOf, Radios } from "./fields.tsx";
import { Moment } from "./moment.tsx";

interface ReportProps {
  readonly language: Language;
  /** when the form was first shown, signed; `null` where there is no key to sign with */
  readonly moment: string | null;
  /** what was typed, when the form comes back; what belongs to step two travels along hidden */
  readonly values?: FormValues;
  readonly errors?: FormErrors;
}

/** Step one: the notice, then for whom, danger, age, consent. */
export function ReportPage({ language, moment, values = new Map(), errors = {} }: ReportProps): JSX.Element {
  const t = inLanguage(report, language);
  const c = inLanguage(consent, language);
  const form: FormView = { language, values, errors };
  const carried = carriedFields(values);
  return (
    <Page language={language} title={t.title} here={carried.length > 0 ? null : "/report"}>
      <p class="step">{t.step}</p>
      <h1>{t.heading}</h1>
      {Object.keys(errors).length > 0 ? <ErrorSummary form={form} /> : null}
      <p class="alert">{t.dangerHint}</p>
      <ConsentNotice language={language} />
      <form method="post" action={pathIn(language, "/report/details")} autocomplete="off">
        <input type="hidden" name="consent_version" id="consent_version" value={consentVersion} />
        <Moment moment={moment} />
        {carried.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Radios form={form} name="danger" label={t.danger} options={optionsOf(dangerLabels, language)} />
        <Radios
          form={form}
          name="reporter"
          label={t.reporter}
          options={optionsOf(reporterLabels, language)}
        />
        <Radios
          form={form}
          name="age"
          label={t.age}
          hint={t.ageHint}
          options={optionsOf(ageLabels, language)}
        />
        <fieldset>
          <legend>{t.agreement}</legend>
          <Check form={form} name="agree" label={c.agree} />
          <Check form={form} name="other_center" label={c.otherCenter} optional />
        </fieldset>
        <button class="go">{t.next}</button>
        <p class="note">{t.nothingKept}</p>
      </form>
    </Page>
  );
}

function carriedFields(values: FormValues): readonly (readonly [FormField, string])[] {
  const made: readonly FormField[] = ["files", "moment", trapField];
  const later = formFields.filter((name) => !isOneOf(stepOneFields, name) && !made.includes(name));
  return later.flatMap((name) => (values.get(name) ?? []).map((value) => [name, value] as const));
}
