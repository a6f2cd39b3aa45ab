import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { genuine } from "@sanad/locale/pages/genuine";
import { shell } from "@sanad/locale/pages/shell";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

export function GenuinePage({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(genuine, language);
  const never = [t.neverMoney, t.neverPassword, t.neverPicture, t.neverReceipt, t.neverApp];
  return (
    <Page language={language} title={t.title} here="/genuine">
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <section class="card">
        <h2>{t.never}</h2>
        <ul>
          {never.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <h2>{t.always}</h2>
      <ul>
        {[t.alwaysNeutral, t.alwaysTime, t.alwaysCheck].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <a href={pathIn(language, "/contact")}>{shell.contact[language]}</a>
      </p>
    </Page>
  );
}
