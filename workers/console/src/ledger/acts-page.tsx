import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { MemberId } from "@sanad/domain/id";
import { ledgerTexts } from "@sanad/locale/console/ledger";
import { inLanguage } from "@sanad/locale/text";
import type { CheckpointRow } from "@sanad/store/checkpoint-rows";
import type { CheckedChain } from "@sanad/store/ledger";
import type { JSX } from "hono/jsx/jsx-runtime";
import { LedgerRow, type LedgerLine } from "../views/ledger-row.tsx";
import type { Reader } from "../views/moment.tsx";
import { Stranger } from "../views/stranger.tsx";
import { type CheckedCheckpoint, Checkpoints } from "./checkpoints.tsx";
import { ChainCheck } from "./chain-check.tsx";

interface ActsPageProps {
  readonly reader: Reader;
  readonly names: Colleagues;
  /** the one member whose acts are shown; `null` for all */
  readonly chosen: MemberId | null;
  readonly lines: readonly LedgerLine[];
  /** address of the next page */
  readonly older: string | null;
  readonly checked: CheckedChain | null;
  readonly checkpoints: readonly CheckpointRow[];
  /** the one that was asked to be checked */
  readonly checkedCheckpoint: CheckedCheckpoint | null;
}

/** What the center's members did, with a link for each of them. */
export function ActsPage(props: ActsPageProps): JSX.Element {
  const { reader, names, chosen, lines, older, checked } = props;
  const t = inLanguage(ledgerTexts, reader.language);
  return (
    <section aria-labelledby="ledger">
      <div class="list-head">
        <h1 id="ledger">{t.title}</h1>
      </div>
      <p class="soft">{t.intro}</p>
      <ChainCheck language={reader.language} action="/ledger" checked={checked} />
      <Checkpoints reader={reader} rows={props.checkpoints} checked={props.checkedCheckpoint} />
      <nav class="chips" aria-label={t.who}>
        <a href="/ledger" aria-current={chosen === null ? "true" : undefined}>
          {t.everybody}
        </a>
        {[...names].map(([id, { name }]) => (
          <a href={`/ledger?member=${id}`} aria-current={id === chosen ? "true" : undefined}>
            <Stranger text={name} />
          </a>
        ))}
      </nav>
      {lines.length === 0 ? <p class="nothing">{t.empty}</p> : null}
      <ol class="acts">
        {lines.map((line) => (
          <LedgerRow line={line} names={names} reader={reader} />
        ))}
      </ol>
      {older === null ? null : (
        <nav class="pages" aria-label={t.pages}>
          <a href={older}>{t.older}</a>
        </nav>
      )}
    </section>
  );
}
