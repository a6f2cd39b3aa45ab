import type { Language } from "@sanad/domain/vocabulary";
import { joinTexts } from "@sanad/locale/console/join";
import { fill, inLanguage } from "@sanad/locale/text";
import { formatReceipt } from "@sanad/vault/seal";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { TextInput } from "../views/inputs.tsx";
import { PlainPage } from "../views/plain-shell.tsx";
import { askedGroups } from "./choice.ts";

/** The key card, shown until the member has written it down and chosen a password. */
export function CardPage({
  language,
  token,
  code,
  card,
  problems,
}: {
  readonly language: Language;
  readonly token: string;
  readonly code: string;
  readonly card: string;
  readonly problems: readonly FormProblem[];
}): JSX.Element {
  const t = inLanguage(joinTexts, language);
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.text;
  return (
    <PlainPage language={language} title={t.card} here={null}>
      <ErrorSummary language={language} problems={problems} />
      <p>
        <bdi class="mono reference" dir="ltr" id="card">
          {formatReceipt(card)}
        </bdi>
      </p>
      <p>{t.cardWhy}</p>
      <form method="post" action={`/join/${encodeURIComponent(token)}/finish`}>
        <input type="hidden" name="code" value={code} />
        {askedGroups.map((number) => (
          <TextInput
            language={language}
            name={`group-${number}`}
            label={fill(t.group, { number: String(number) })}
            hint={t.groupHint}
            error={wrong(`group-${number}`)}
            maxlength={12}
            ltr
          />
        ))}
        <TextInput
          language={language}
          name="password"
          type="password"
          autocomplete="new-password"
          label={t.password}
          hint={t.passwordHint}
          error={wrong("password")}
        />
        <TextInput
          language={language}
          name="again"
          type="password"
          autocomplete="new-password"
          label={t.again}
          error={wrong("again")}
        />
        <Button>{t.finish}</Button>
      </form>
    </PlainPage>
  );
}
