import type { MemberId } from "@sanad/domain/id";
import type { Language } from "@sanad/domain/vocabulary";
import { weekdays } from "@sanad/locale/console/duty";
import { rosterProblems, rosterTexts } from "@sanad/locale/console/roster";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { TextInput } from "../views/inputs.tsx";
import { Section } from "../views/section.tsx";
import {
  type DraftPart,
  draftFields,
  draftParts,
  type DraftProblem,
  type DraftRow,
  type RosterDraft,
} from "./roster-draft.ts";

/** Empty rows that each part offers. */
const FREE = 3;

interface RosterFormProps {
  readonly language: Language;
  readonly draft: RosterDraft;
  /** of the roster that the member began from, UTC milliseconds */
  readonly since: number;
  readonly members: ReadonlyMap<MemberId, string>;
  readonly problems: readonly DraftProblem[];
  /** whether somebody else changed the roster meanwhile */
  readonly changed: boolean;
}

/** The whole roster in one form, which needs no script: rows are emptied to go, and there are always free ones. */
export function RosterForm(props: RosterFormProps): JSX.Element {
  const { language, draft, since, problems, changed } = props;
  const t = inLanguage(rosterTexts, language);
  const told = [
    ...(changed ? [{ field: null, text: t.changed }] : []),
    ...problems.map((problem) => sentence(problem, language)),
  ];
  return (
    <form method="post" action="/duty/roster" class="roster">
      <h1>{t.title}</h1>
      <ErrorSummary language={language} problems={told} />
      <p class="soft">{t.intro}</p>
      <input type="hidden" name="since" value={String(since)} />
      <TextInput language={language} name="zone" label={t.zone} hint={t.zoneHint} value={draft.zone} ltr />
      {draftParts.map((part) => (
        <Part {...props} part={part} rows={draft.rows[part]} />
      ))}
      <Button>{t.save}</Button>
    </form>
  );
}

function sentence({ part, row }: DraftProblem, language: Language): FormProblem {
  if (part === "whole") return { field: null, text: rosterTexts.tooMuch[language] };
  if (part === "zone" || row === null) return { field: "zone", text: rosterProblems.zone[language] };
  const text = fill(rosterProblems[part][language], { number: String(row + 1) });
  return { field: `${part}-${row}-${firstField(part)}`, text };
}

/** Where a link to a row leads: days are boxes, and their first one is it. */
function firstField(part: DraftPart): string {
  const [first] = draftFields[part];
  return first === "days" ? "days-1" : first;
}

interface PartProps extends RosterFormProps {
  readonly part: DraftPart;
  readonly rows: readonly DraftRow[];
}

function Part(props: PartProps): JSX.Element {
  const { language, part, rows, problems } = props;
  const wrong = problems.some((problem) => problem.part === part);
  const free = Array.from({ length: FREE }, (): DraftRow => ({}));
  return (
    <Section title={rosterTexts[part][language]} open={rows.length > 0 || wrong}>
      {[...rows, ...free].map((row, index) => (
        <fieldset class="cells">
          <legend>{fill(rosterTexts.row[language], { number: String(index + 1) })}</legend>
          <input type="hidden" name={`${part}-${index}`} value="yes" />
          {draftFields[part].map((field) => (
            <Cell {...props} name={`${part}-${index}-${field}`} field={field} value={row[field] ?? ""} />
          ))}
        </fieldset>
      ))}
    </Section>
  );
}

type FieldName = (typeof draftFields)[DraftPart][number];

interface CellProps extends PartProps {
  readonly name: string;
  readonly field: FieldName;
  readonly value: string;
}

function Cell(props: CellProps): JSX.Element {
  const { language, name, field, value, members } = props;
  switch (field) {
    case "days":
      return <Days language={language} name={name} chosen={value.split(" ")} />;
    case "member":
      return (
        <Choice
          {...props}
          options={[
            ["", rosterTexts.nobody[language]],
            ...[...members].map(([id, who]) => [id, who] as const),
          ]}
        />
      );
    case "kind":
      return (
        <Choice
          {...props}
          options={[
            ["day", rosterTexts.day[language]],
            ["night", rosterTexts.night[language]],
          ]}
        />
      );
    case "from":
    case "to":
    case "first":
    case "last":
    case "name":
    case "date":
    case "hours":
    case "dates":
      return (
        <label for={name}>
          {rosterTexts[field][language]}
          <input
            id={name}
            name={name}
            type={typeOf(field)}
            value={value}
            dir={field === "name" ? "auto" : "ltr"}
            autocomplete="off"
          />
        </label>
      );
  }
}

function typeOf(field: FieldName): "time" | "date" | "text" {
  if (field === "from" || field === "to") return "time";
  return field === "first" || field === "last" ? "date" : "text";
}

function Choice({
  language,
  name,
  field,
  value,
  options,
}: CellProps & { readonly options: readonly (readonly [string, string])[] }): JSX.Element {
  const label = field === "kind" ? rosterTexts.kind : rosterTexts.member;
  return (
    <label for={name}>
      {label[language]}
      <select id={name} name={name}>
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Days({
  language,
  name,
  chosen,
}: {
  readonly language: Language;
  readonly name: string;
  readonly chosen: readonly string[];
}): JSX.Element {
  return (
    <div class="days" role="group" aria-label={rosterTexts.days[language]}>
      {weekdays.map((day, index) => {
        const number = String(index + 1);
        return (
          <label class="pick">
            <input
              id={`${name}-${number}`}
              type="checkbox"
              name={name}
              value={number}
              checked={chosen.includes(number)}
            />
            <span>{day[language]}</span>
          </label>
        );
      })}
    </div>
  );
}
