import type { Language } from "@sanad/domain/vocabulary";
import { keyCardTexts } from "@sanad/locale/console/key-card";
import { inLanguage } from "@sanad/locale/text";
import { formatReceipt } from "@sanad/vault/seal";
import type { JSX } from "hono/jsx/jsx-runtime";

interface KeyCardProps {
  readonly language: Language;
  /** 24 digits */
  readonly card: string;
}

/** A key card that was just made: on this page and nowhere else. It prints with its words and without the page. */
export function KeyCard({ language, card }: KeyCardProps): JSX.Element {
  const t = inLanguage(keyCardTexts, language);
  return (
    <section class="key-card" aria-labelledby="key-card">
      <h2 id="key-card">{t.title}</h2>
      <p>{t.once}</p>
      <p class="digits mono" dir="ltr">
        {formatReceipt(card)
          .split(" ")
          .map((group) => (
            <span>{group} </span>
          ))}
      </p>
      <p>{t.keep}</p>
      <p class="soft">{t.print}</p>
    </section>
  );
}
