import { caseCount, lists, manyCases } from "@sanad/locale/console/lists";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { type CaseListItem, CaseRow } from "./case-row.tsx";
import type { Reader } from "./moment.tsx";
import { Stranger } from "./stranger.tsx";

/** A narrower list, one link away. */
export interface FilterChip {
  readonly href: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly count?: number;
}

interface CaseListProps {
  readonly reader: Reader;
  /** the list's name, in the reader's language */
  readonly name: string;
  /** of the whole list; `null` where nobody counted */
  readonly total: number | null;
  /** whether there are more than `total`, which nobody counted */
  readonly uncounted?: boolean;
  readonly items: readonly CaseListItem[];
  readonly chips?: readonly FilterChip[];
  /** addresses of the keyset pages beside this one */
  readonly previous: string | null;
  readonly next: string | null;
}

/** An inbox list: dense rows where there is room, cards on a phone. */
export function CaseList(props: CaseListProps): JSX.Element {
  const { reader, name, total, items, chips = [] } = props;
  const t = inLanguage(lists, reader.language);
  return (
    <section aria-labelledby="list">
      <div class="list-head">
        <h1 id="list">{name}</h1>
        {total === null ? null : (
          <span class="soft">
            {(props.uncounted === true ? manyCases : caseCount)(total, reader.language)}
          </span>
        )}
      </div>
      {chips.length === 0 ? null : <Chips label={t.filters} chips={chips} />}
      {items.length === 0 ? (
        <div class="nothing">
          <p>{t.empty}</p>
          <p class="soft">{t.emptyHint}</p>
        </div>
      ) : (
        <ol class="rows">
          {items.map((item) => (
            <CaseRow item={item} reader={reader} />
          ))}
        </ol>
      )}
      {props.previous === null && props.next === null ? null : (
        <nav class="pages" aria-label={t.pages}>
          {props.previous === null ? (
            <span />
          ) : (
            <a href={props.previous} rel="prev">
              {t.previous}
            </a>
          )}
          {props.next === null ? null : (
            <a href={props.next} rel="next">
              {t.next}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Chips({
  label,
  chips,
}: {
  readonly label: string;
  readonly chips: readonly FilterChip[];
}): JSX.Element {
  return (
    <nav class="chips" aria-label={label}>
      {chips.map((chip) => (
        <a href={chip.href} aria-current={chip.chosen ? "true" : undefined}>
          <Stranger text={chip.label} />
          {chip.count === undefined ? null : <bdi class="count">{chip.count}</bdi>}
        </a>
      ))}
    </nav>
  );
}
