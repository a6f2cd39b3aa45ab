import type { JoinTrouble } from "@sanad/casework/desk/join";
import type { Language } from "@sanad/domain/vocabulary";
import { joinTexts } from "@sanad/locale/console/join";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { ErrorSummary } from "../views/error-summary.tsx";
import { TextInput } from "../views/inputs.tsx";
import { PlainPage } from "../views/plain-shell.tsx";

/** Asks for the half of an invitation that came the other way. It is the same page for a link that nobody was given. */
export function CodePage({
  language,
  token,
  trouble,
}: {
  readonly language: Language;
  readonly token: string;
  readonly trouble: JoinTrouble | "slip" | null;
}): JSX.Element {
  const t = inLanguage(joinTexts, language);
  const said = { slip: t.codeSlip, wrong: t.wrong, wait: t.wait };
  const error = trouble === null ? undefined : said[trouble];
  return (
    <PlainPage language={language} title={t.title} here={null}>
      <ErrorSummary
        language={language}
        problems={error === undefined ? [] : [{ field: "code", text: error }]}
      />
      <form method="post" action={`/join/${encodeURIComponent(token)}`}>
        <TextInput
          language={language}
          name="code"
          label={t.code}
          hint={t.codeHint}
          error={error}
          maxlength={40}
          ltr
        />
        <Button>{t.go}</Button>
      </form>
    </PlainPage>
  );
}
