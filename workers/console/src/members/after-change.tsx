import type { Language } from "@sanad/domain/vocabulary";
import { memberTexts } from "@sanad/locale/console/members";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ButtonLink } from "../views/button.tsx";

/** What was done to a member, and what is left to do where they held the center's key. */
export function AfterChange({
  text,
  hadKey,
  language,
}: {
  readonly text: string;
  readonly hadKey: boolean;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(memberTexts, language);
  return (
    <>
      <h1>{t.title}</h1>
      <p role="status">{text}</p>
      {hadKey ? <p>{t.hadKey}</p> : null}
      <p class="actions">
        {hadKey ? (
          <ButtonLink href="/center-key" look="primary">
            {t.toKey}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/members">{t.back}</ButtonLink>
      </p>
    </>
  );
}
