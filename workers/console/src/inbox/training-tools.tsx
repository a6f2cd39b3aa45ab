import type { Language } from "@sanad/domain/vocabulary";
import { trainingTexts } from "@sanad/locale/console/training";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";

interface TrainingToolsProps {
  readonly language: Language;
  /** invented cases that are there */
  readonly total: number;
  /** whether no more are made before some were wiped */
  readonly full: boolean;
}

/** What stands above the list of invented cases: making some, and wiping them. */
export function TrainingTools({ language, total, full }: TrainingToolsProps): JSX.Element {
  const t = inLanguage(trainingTexts, language);
  return (
    <section class="plain">
      <p>{t.what}</p>
      {full ? <p role="status">{t.full}</p> : null}
      <form method="post" action="/training/make">
        <div class="actions">
          <Button>{t.make}</Button>
          {total === 0 ? null : <ButtonLink href="/training/wipe">{t.wipe}</ButtonLink>}
        </div>
      </form>
    </section>
  );
}
