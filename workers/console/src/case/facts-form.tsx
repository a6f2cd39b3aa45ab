import type { Standing } from "@sanad/casework/desk/standing";
import { countryCodes, elsewhere } from "@sanad/domain/countries";
import { answerNames, factNames, factsTexts } from "@sanad/locale/console/answers";
import { workTexts } from "@sanad/locale/console/case-work";
import { countryName } from "@sanad/locale/labels/countries";
import { inLanguage, type Text } from "@sanad/locale/text";
import type { StaffCase } from "@sanad/store/staff-cases";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { type Option, Select, TextInput } from "../views/inputs.tsx";
import type { Reader } from "../views/moment.tsx";
import { codedLabels, factLabels } from "./answer-lines.ts";
import { Choices } from "./choices.tsx";
import { type FactsField, factsFields } from "./facts-fields.ts";
import { errorOf, fieldMoment, optionsOf } from "./form-parts.ts";
import { AsSeen, FormTop } from "./form-top.tsx";
import type { Returned } from "./form-values.ts";

interface FactsFormProps {
  readonly row: StaffCase;
  readonly standing: Standing;
  readonly reader: Reader;
  readonly returned: Returned | null;
}

export function FactsForm(props: FactsFormProps): JSX.Element {
  const { row, reader, returned } = props;
  const t = inLanguage(factsTexts, reader.language);
  const fields = (of: FactsField["of"]) =>
    factsFields.filter((field) => field.of === of).map((field) => <OneField field={field} {...props} />);
  return (
    <>
      <h1>{t.title}</h1>
      {returned === null ? null : <FormTop returned={returned} language={reader.language} />}
      <p>{t.intro}</p>
      <form method="post" action={`/cases/${row.id}/facts`}>
        <AsSeen revision={row.revision} now={reader.now} />
        <h2>{t.told}</h2>
        {fields("answers")}
        <h2>{t.beyond}</h2>
        {fields("more")}
        <div class="actions">
          <Button>{t.save}</Button>
          <ButtonLink href={`/cases/${row.id}`}>{workTexts.back[reader.language]}</ButtonLink>
        </div>
      </form>
    </>
  );
}

function OneField({
  field,
  standing,
  reader,
  returned,
}: FactsFormProps & { readonly field: FactsField }): JSX.Element {
  const { language } = reader;
  const { name, type } = field;
  const value = valueOf(field, standing);
  const typed = returned?.typed;
  const shared = { language, name, label: labelOf(field)[language], error: errorOf(returned, name) };
  switch (type) {
    case "list":
      return (
        <Choices
          {...shared}
          options={optionsOf(labelsOf(field), language)}
          chosen={typed?.list(name) ?? (Array.isArray(value) ? value.map(String) : [])}
        />
      );
    case "choice":
    case "country":
    case "boolean":
      return (
        <Select
          {...shared}
          optional
          options={[{ value: "", label: factsTexts.untold[language] }, ...choicesOf(field, reader)]}
          chosen={typed?.text(name) ?? chosenOf(value)}
        />
      );
    case "moment":
      return (
        <TextInput
          {...shared}
          optional
          type="datetime-local"
          value={typed?.text(name) ?? fieldMoment(typeof value === "number" ? value : null, reader.zone)}
        />
      );
    case "text":
      return <TextInput {...shared} optional maxlength={500} value={typed?.text(name) ?? chosenOf(value)} />;
  }
}

function choicesOf(field: FactsField, { language }: Reader): readonly Option[] {
  if (field.type === "country")
    return [...countryCodes, elsewhere].map((code) => ({ value: code, label: countryName(code, language) }));
  if (field.type === "boolean")
    return [
      { value: "yes", label: factsTexts.yes[language] },
      { value: "no", label: factsTexts.no[language] },
    ];
  return optionsOf(labelsOf(field), language);
}

function valueOf({ of, key }: FactsField, { answers, more }: Standing): unknown {
  const values: Readonly<Record<string, unknown>> = { ...(of === "answers" ? answers : more) };
  return values[key];
}

function chosenOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : "";
}

function labelOf({ of, key }: FactsField): Text {
  const names: Readonly<Record<string, Text>> = of === "answers" ? answerNames : factNames;
  return names[key] ?? factsTexts.untold;
}

function labelsOf({ key }: FactsField): Readonly<Record<string, Text>> {
  const labels: Readonly<Record<string, Readonly<Record<string, Text>>>> = { ...codedLabels, ...factLabels };
  return labels[key] ?? {};
}
