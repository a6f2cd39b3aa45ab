import type { Colleagues } from "@sanad/casework/desk/colleagues";
import { evidenceSteps, stepDone } from "@sanad/casework/desk/delete-evidence";
import { isId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { TextInput } from "../views/inputs.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Stranger } from "../views/stranger.tsx";

/** What precedes a deletion, with who did it and when. */
export function StepsView({
  events,
  action,
  reader,
  names,
}: {
  readonly events: readonly LedgerEvent[];
  readonly action: string;
  readonly reader: Reader;
  readonly names: Colleagues;
}): JSX.Element {
  const t = inLanguage(evidenceTexts, reader.language);
  return (
    <>
      <p>{t.stepsWhy}</p>
      <ol class="steps">
        {evidenceSteps.map((step) => {
          const done = stepDone(events, step);
          return (
            <li>
              <strong>{t[step]}</strong>
              {done === null ? (
                <form method="post" action={action}>
                  <input type="hidden" name="step" value={step} />
                  <TextInput
                    language={reader.language}
                    name={`words-${step}`}
                    label={t.stepWords}
                    maxlength={500}
                  />
                  <Button look="quiet">{t.noteStep}</Button>
                </form>
              ) : (
                <p class="soft">
                  <Moment at={done.at} reader={reader} /> {t.by}{" "}
                  <Stranger
                    text={(isId("member", done.actor) ? names.get(done.actor)?.name : undefined) ?? t.unnamed}
                  />
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
