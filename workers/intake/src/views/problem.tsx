import type { Language } from "@sanad/domain/vocabulary";
import { Page, pathIn } from "@sanad/http/page";
import { problem, type ProblemKind, problemTexts, problemTitle } from "@sanad/locale/pages/problem";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

interface ProblemProps {
  readonly language: Language;
  readonly kind: Exclude<ProblemKind, "busy">;
}

/** For what has no form to give back. A failure of ours while a report is filed shows the form again instead. */
export function ProblemPage({ language, kind }: ProblemProps): JSX.Element {
  const t = inLanguage(problem, language);
  return (
    <Page language={language} title={problemTitle[language]} here={null}>
      <h1>{problemTexts[kind].heading[language]}</h1>
      <p class="lead">{problemTexts[kind].text[language]}</p>
      <p>{t.urgent}</p>
      <p>
        <a class="go" href={pathIn(language, "/")}>
          {t.home}
        </a>
      </p>
    </Page>
  );
}
