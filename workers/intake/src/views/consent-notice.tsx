import type { Language } from "@sanad/domain/vocabulary";
import { consent } from "@sanad/locale/pages/consent";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";

/** Who reads, who is told, what the law may oblige to, how long: shown before anything is asked. */
export function ConsentNotice({ language }: { readonly language: Language }): JSX.Element {
  const t = inLanguage(consent, language);
  const parts = [
    [t.readers, t.readersText],
    [t.told, t.toldText],
    [t.law, t.lawText],
    [t.kept, t.keptText],
    [t.withdraw, t.withdrawText],
  ] as const;
  return (
    <section class="card calm" aria-labelledby="notice">
      <h2 id="notice">{t.heading}</h2>
      <dl>
        {parts.map(([question, answer]) => (
          <>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
