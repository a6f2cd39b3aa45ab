import type { Language } from "@sanad/domain/vocabulary";
import { Page } from "@sanad/http/page";
import { returnPage } from "@sanad/locale/pages/return";
import { exitAddress } from "@sanad/locale/pages/shell";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Seen for a moment, on the way to a page that says nothing. */
export function EndedPage({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(returnPage, language);
  return (
    <Page language={language} title={t.title} here={null}>
      <h1>{t.ended}</h1>
      <p>
        <a class="go" href={exitAddress[language]} rel="noreferrer">
          {t.onward}
        </a>
      </p>
    </Page>
  );
}
