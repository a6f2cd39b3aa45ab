import type { Language } from "@sanad/domain/vocabulary";
import { Page } from "@sanad/http/page";
import { prevention, preventionAdvice } from "@sanad/locale/pages/prevention";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

export function PreventionPage({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(prevention, language);
  return (
    <Page language={language} title={t.title} here="/prevention">
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <ul>
        {preventionAdvice.map((advice) => (
          <li>{advice[language]}</li>
        ))}
      </ul>
    </Page>
  );
}
