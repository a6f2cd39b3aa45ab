import type { Language } from "@sanad/domain/vocabulary";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Brand } from "./brand.tsx";
import { Document } from "./document.tsx";
import { LanguageLinks } from "./language-links.tsx";

interface PlainPageProps {
  readonly language: Language;
  readonly title: string;
  /** path of this page; `null` where its address holds a code, which no link may carry on */
  readonly here: string | null;
  readonly children: Child;
}

/** A page without a session: signing in, joining. It tells nothing of what is behind it. */
export function PlainPage({ language, title, here, children }: PlainPageProps): JSX.Element {
  return (
    <Document language={language} title={title}>
      <header class="bar">
        <Brand language={language} />
        {here === null ? null : <LanguageLinks language={language} here={here} />}
      </header>
      <main id="main" class="plain" tabindex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  );
}
