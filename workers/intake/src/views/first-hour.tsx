import { generalAdvice } from "@sanad/domain/advice";
import { countryCodes } from "@sanad/domain/countries";
import { hotlinesFor } from "@sanad/domain/hotlines";
import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { countryLabels } from "@sanad/locale/labels/countries";
import { lines } from "@sanad/locale/pages/alerts";
import { firstHour } from "@sanad/locale/pages/first-hour";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { AdviceList } from "./advice-list.tsx";
import { HotlineList } from "./hotline-list.tsx";

export function FirstHourPage({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(firstHour, language);
  const covered = countryCodes.filter((country) => hotlinesFor(country, "unknown").length > 0);
  return (
    <Page language={language} title={t.title} here="/first-hour">
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <p class="alert">{t.danger}</p>
      <AdviceList language={language} advice={generalAdvice()} />
      <h2>{t.lines}</h2>
      <p class="hint">{t.linesNote}</p>
      {covered.map((country) => (
        <details>
          <summary>{countryLabels[country][language]}</summary>
          <HotlineList language={language} hotlines={hotlinesFor(country, "unknown")} />
        </details>
      ))}
      <p>{lines.none[language]}</p>
      <p>
        <a class="go" href={pathIn(language, "/report")}>
          {t.help}
        </a>
      </p>
    </Page>
  );
}
