import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { home } from "@sanad/locale/pages/home";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

export function HomePage({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(home, language);
  return (
    <Page language={language} title={t.title} here="/">
      <h1>{t.heading}</h1>
      <p class="lead">{t.lead}</p>
      <div class="doors">
        <a class="door first" href={pathIn(language, "/report")}>
          <b>{t.report}</b>
          <span>{t.reportNote}</span>
        </a>
        <a class="door" href={pathIn(language, "/first-hour")}>
          <b>{t.firstHour}</b>
          <span>{t.firstHourNote}</span>
        </a>
        <a class="door" href={pathIn(language, "/return")}>
          <b>{t.comeBack}</b>
          <span>{t.comeBackNote}</span>
        </a>
      </div>
      <section class="card">
        <h2>{t.promises}</h2>
        <ul>
          {[t.free, t.noName, t.whoReads, t.sealed, t.device].map((promise) => (
            <li>{promise}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
