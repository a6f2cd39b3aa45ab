import { isolate } from "@sanad/locale/isolate";
import { lists } from "@sanad/locale/console/lists";
import { countryName } from "@sanad/locale/labels/countries";
import { statusLabels } from "@sanad/locale/labels/statuses";
import { fill, inLanguage } from "@sanad/locale/text";
import type { Channel, Status, Urgency } from "@sanad/domain/vocabulary";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ChannelLabel } from "./channel-label.tsx";
import { Countdown, Moment, type Reader } from "./moment.tsx";
import { Reference } from "./reference.tsx";
import { Stranger, withoutDeceit } from "./stranger.tsx";
import { QuickTriage, type QuickTriageProps } from "./quick-triage.tsx";
import { UrgencyBadge } from "./urgency-badge.tsx";

/** A case as an inbox shows it. */
export interface CaseListItem {
  readonly href: string;
  /** as stored, without the dash */
  readonly reference: string;
  readonly urgency: Urgency;
  /** UTC milliseconds */
  readonly deadline: number | null;
  /** UTC milliseconds */
  readonly filedAt: number;
  /** one line; `null` while nobody wrote or opened one */
  readonly summary: string | null;
  readonly channel: Channel;
  readonly country: string | null;
  readonly status: Status;
  readonly assignee: string | null;
  /** who is answering at this moment */
  readonly answering: string | null;
  readonly waitingForUs: boolean;
  readonly suspected: boolean;
  readonly training: boolean;
  readonly minor: boolean;
  /** what can be done without opening it */
  readonly quick?: Omit<QuickTriageProps, "language" | "reference">;
}

export function CaseRow({
  item,
  reader,
}: {
  readonly item: CaseListItem;
  readonly reader: Reader;
}): JSX.Element {
  const { language } = reader;
  const t = inLanguage(lists, language);
  const about = `about-${item.reference}`;
  return (
    <li id={`row-${item.reference}`} class={`row edge-${item.urgency.toLowerCase()}`}>
      <div class="cell when">
        <UrgencyBadge urgency={item.urgency} language={language} />
        {item.deadline === null ? (
          <span class="soft">{t.noDeadline}</span>
        ) : (
          <Countdown at={item.deadline} reader={reader} />
        )}
      </div>
      <div class="cell what">
        <span class="summary" id={about}>
          {item.summary === null ? <span class="soft">{t.noSummary}</span> : <Stranger text={item.summary} />}
        </span>
        <span class="under">
          <a class="whole" href={item.href} aria-describedby={about}>
            <Reference reference={item.reference} />
          </a>
          <Marks item={item} reader={reader} />
          {item.quick === undefined ? null : (
            <QuickTriage {...item.quick} language={language} reference={item.reference} />
          )}
        </span>
      </div>
      <div class="cell from">
        <ChannelLabel channel={item.channel} language={language} />
        <span class="soft clip">
          {item.country === null ? t.noCountry : <bdi>{countryName(item.country, language)}</bdi>}
        </span>
      </div>
      <div class="cell state">
        <span>{statusLabels[item.status][language]}</span>
        <span class="soft clip">
          {item.assignee === null ? t.unassigned : <Stranger text={item.assignee} />}
        </span>
      </div>
      <div class="cell arrived soft">
        <span class="apart">{t.arrived}</span>
        <Moment at={item.filedAt} reader={reader} />
      </div>
    </li>
  );
}

function Marks({ item, reader }: { readonly item: CaseListItem; readonly reader: Reader }): JSX.Element {
  const t = inLanguage(lists, reader.language);
  const marks = [
    [item.minor, "strong", t.minor],
    [item.waitingForUs, "ours", t.waiting],
    [item.training, "calm", t.training],
    [item.suspected, "doubt", t.suspected],
  ] as const;
  return (
    <span class="marks">
      {marks.map(([holds, look, text]) => (holds ? <span class={`mark ${look}`}>{text}</span> : null))}
      {item.answering === null ? null : (
        <span class="mark busy clip">
          <bdi>{fill(t.answering, { name: isolate(withoutDeceit(item.answering)) })}</bdi>
        </span>
      )}
    </span>
  );
}
