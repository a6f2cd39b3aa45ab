import type { AdviceCode, AlertCode } from "@sanad/domain/advice";
import type { Language, Reporter } from "@sanad/domain/vocabulary";
import { adviceTexts } from "@sanad/locale/pages/advice";
import { alertTexts, othersSelfHarm } from "@sanad/locale/pages/alerts";
import type { JSX } from "hono/jsx/jsx-runtime";
import { EmergencyLines } from "./hotline-list.tsx";

interface AdviceListProps {
  readonly language: Language;
  readonly advice: readonly AdviceCode[];
}

export function AdviceList({ language, advice }: AdviceListProps): JSX.Element {
  return (
    <ol class="advice">
      {advice.map((code) => (
        <li>
          <h3>{adviceTexts[code].heading[language]}</h3>
          <p>{adviceTexts[code].text[language]}</p>
          <AdviceLink code={code} />
        </li>
      ))}
    </ol>
  );
}

interface AlertsProps {
  readonly language: Language;
  readonly alerts: readonly AlertCode[];
  readonly reporter?: Reporter | undefined;
  /** ISO country; without it the lines of Morocco are named as such */
  readonly country?: string | undefined;
}

/** A human sentence and emergency numbers, above everything else. */
export function Alerts({ language, alerts, reporter, country }: AlertsProps): JSX.Element | null {
  if (alerts.length === 0) return null;
  return (
    <section class="alert">
      {alerts
        .map((code) => (code === "self_harm" && forAnother(reporter) ? othersSelfHarm : alertTexts[code]))
        .map(({ heading, text }) => (
          <>
            <h2>{heading[language]}</h2>
            <p>{text[language]}</p>
          </>
        ))}
      <EmergencyLines language={language} country={country} />
    </section>
  );
}

function forAnother(reporter: Reporter | undefined): boolean {
  return reporter !== undefined && reporter !== "victim";
}

function AdviceLink({ code }: { readonly code: AdviceCode }): JSX.Element | null {
  const advice = adviceTexts[code];
  if (!("link" in advice)) return null;
  return (
    <p>
      <a href={advice.link} rel="noreferrer">
        <bdi dir="ltr">{advice.link.replace("https://", "")}</bdi>
      </a>
    </p>
  );
}
