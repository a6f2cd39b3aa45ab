import { alertsFor } from "@sanad/domain/advice";
import type { FormValues } from "@sanad/domain/form";
import { isMinor } from "@sanad/domain/minor";
import { dangers, isOneOf, type Language } from "@sanad/domain/vocabulary";
import { details } from "@sanad/locale/pages/details";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Alerts } from "./advice-list.tsx";
import { typed } from "./field.tsx";
import type { Person } from "./person.ts";

interface OpeningProps {
  readonly language: Language;
  readonly values: FormValues;
  readonly person: Person;
}

/** What the answers of step one call for before anything else is asked. */
export function DetailsOpening({ language, values, person }: OpeningProps): JSX.Element {
  const danger = typed(values, "danger");
  const alerts = isOneOf(dangers, danger) ? alertsFor({ danger }) : [];
  const country = typed(values, "country");
  return (
    <>
      <Alerts
        language={language}
        alerts={alerts}
        reporter={person.reporter}
        country={country === "" ? undefined : country}
      />
      {person.reporter === "guardian" ? <p class="card calm">{details.guardian[language]}</p> : null}
      {person.reporter === "victim" && isMinor(person.age) ? (
        <p class="card calm">{details.child[language]}</p>
      ) : null}
    </>
  );
}
