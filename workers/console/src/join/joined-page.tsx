import type { Language } from "@sanad/domain/vocabulary";
import { joinTexts } from "@sanad/locale/console/join";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";
import { PlainPage } from "../views/plain-shell.tsx";

export function JoinedPage({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(joinTexts, language);
  return (
    <PlainPage language={language} title={t.joined} here={null}>
      <p>{t.joinedWhy}</p>
      <p class="actions">
        <ButtonLink href="/account" look="primary">
          {t.keys}
        </ButtonLink>
        <ButtonLink href="/">{t.start}</ButtonLink>
      </p>
    </PlainPage>
  );
}
