import { adviceFor, alertsFor } from "@sanad/domain/advice";
import { isMinor } from "@sanad/domain/minor";
import { showReference } from "@sanad/domain/reference";
import type { Answers } from "@sanad/domain/report";
import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { adviceTexts } from "@sanad/locale/pages/advice";
import { receiptPage } from "@sanad/locale/pages/receipt";
import { shell } from "@sanad/locale/pages/shell";
import { inLanguage, type Spoken } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { AdviceList, Alerts } from "./advice-list.tsx";
import { CountryLines } from "./hotline-list.tsx";

interface ReceiptProps {
  readonly language: Language;
  /** 24 digits; anything between them is ignored */
  readonly receipt: string;
  /** as stored, without a dash */
  readonly reference: string;
  /** what advice depends on; nothing of it is shown */
  readonly answers: Answers;
}

/** Shown once. What cannot wait stands first, then the code, then advice. */
export function ReceiptPage({ language, receipt, reference, answers }: ReceiptProps): JSX.Element {
  const t = inLanguage(receiptPage, language);
  const advice = adviceFor(answers);
  const next = [t.nextRead, t.nextContact, t.nextReturn, t.nextNothing, t.nextDanger];
  return (
    <Page language={language} title={t.title} here={null}>
      <h1>{t.heading}</h1>
      <p class="lead">{t.thanks}</p>
      <Alerts
        language={language}
        alerts={alertsFor(answers)}
        reporter={answers.reporter}
        country={answers.country}
      />
      {advice.includes("stop_transfer") ? <StopTransfer language={language} /> : null}
      <ReceiptCard t={t} receipt={receipt} reference={reference} />
      <h2>{t.advice}</h2>
      <AdviceList language={language} advice={advice.filter((code) => code !== "stop_transfer")} />
      <h2>{t.lines}</h2>
      <CountryLines language={language} country={answers.country} audience={audienceOf(answers)} />
      <h2>{t.next}</h2>
      <ul>
        {next.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <a href={pathIn(language, "/return")}>{t.goReturn}</a>
      </p>
      <p>
        <a href={pathIn(language, "/genuine")}>{shell.genuine[language]}</a>
      </p>
    </Page>
  );
}

/** Money that is on its way can still be stopped, for minutes or hours: nothing on the page is more useful. */
function StopTransfer({ language }: { readonly language: Language }): JSX.Element {
  const { heading, text } = adviceTexts.stop_transfer;
  return (
    <section class="alert">
      <h2>{heading[language]}</h2>
      <p>{text[language]}</p>
    </section>
  );
}

function ReceiptCard({
  t,
  receipt,
  reference,
}: {
  readonly t: Spoken<typeof receiptPage>;
  readonly receipt: string;
  readonly reference: string;
}): JSX.Element {
  const groups = receipt.replace(/\D/g, "").match(/\d{4}/g) ?? [];
  return (
    <section class="card calm" aria-labelledby="code">
      <h2 id="code">{t.code}</h2>
      <p class="code" dir="ltr" data-receipt>
        {groups.map((group) => (
          <>
            <span>{group}</span>{" "}
          </>
        ))}
      </p>
      <p>{t.codeOnce}</p>
      <h3>{t.keep}</h3>
      <ul>
        {[t.keepPaper, t.keepContact, t.keepPerson, t.keepNobody].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        {t.reference}{" "}
        <bdi class="ref" dir="ltr" data-reference>
          {showReference(reference)}
        </bdi>
        <br />
        <small>{t.referenceNote}</small>
      </p>
    </section>
  );
}

function audienceOf(answers: Answers): "minor" | "adult" | "unknown" {
  if (isMinor(answers.age)) return "minor";
  return answers.age === undefined || answers.age === "unknown" ? "unknown" : "adult";
}
