import { hex } from "@sanad/domain/bytes";
import { ledgerTexts } from "@sanad/locale/console/ledger";
import { inLanguage } from "@sanad/locale/text";
import type { CheckpointRow } from "@sanad/store/checkpoint-rows";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Section } from "../views/section.tsx";

/** One checkpoint that was recomputed from the ledger. */
export interface CheckedCheckpoint {
  readonly at: number;
  readonly holds: boolean;
}

/** The daily fingerprints, to be compared with those in the mailbox. */
export function Checkpoints({
  reader,
  rows,
  checked,
}: {
  readonly reader: Reader;
  readonly rows: readonly CheckpointRow[];
  readonly checked: CheckedCheckpoint | null;
}): JSX.Element | null {
  const t = inLanguage(ledgerTexts, reader.language);
  if (rows.length === 0) return null;
  return (
    <Section title={t.checkpoints} open={checked !== null}>
      <p class="soft">{t.checkpointsWhy}</p>
      <ol class="acts">
        {rows.map(({ at, scopes, hash }) => (
          <li class="act">
            <Moment at={at} reader={reader} /> · <bdi>{scopes}</bdi> {t.chains}
            <br />
            <bdi dir="ltr" class="mono hash">
              {hex(hash)}
            </bdi>
            <form method="get" action="/ledger" class="actions">
              <input type="hidden" name="checkpoint" value={String(at)} />
              <Button look="quiet">{t.checkpointCheck}</Button>
              {checked?.at !== at ? null : checked.holds ? (
                <p role="status">{t.checkpointHolds}</p>
              ) : (
                <p role="alert" class="wrong">
                  {t.checkpointFails}
                </p>
              )}
            </form>
          </li>
        ))}
      </ol>
    </Section>
  );
}
