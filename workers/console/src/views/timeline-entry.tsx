import type { Channel } from "@sanad/domain/vocabulary";
import { workTexts } from "@sanad/locale/console/case-work";
import { timelineTexts } from "@sanad/locale/console/timeline";
import { inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ChannelLabel } from "./channel-label.tsx";
import { Deliveries, type DeliveryState } from "./delivery.tsx";
import { Exhibit, type ExhibitItem } from "./exhibit.tsx";
import { Moment, type Reader } from "./moment.tsx";
import { Stranger, StrangerText } from "./stranger.tsx";

interface Placed {
  /** unique on the page: links lead to it */
  readonly id: string;
  /** UTC milliseconds */
  readonly at: number;
}

interface Written extends Placed {
  /** a member's name; `null` for the person themselves */
  readonly author: string | null;
  readonly channel: Channel | null;
  readonly text: string;
  readonly truncated?: boolean;
  /** where the whole of a long text is read */
  readonly whole?: string;
  /** what the reader must know of this text, as a sentence */
  readonly caution?: string;
}

/** What a coded answer says: both in the reader's language, the value perhaps typed by a person. */
export interface AnswerLine {
  readonly label: string;
  readonly value: string;
}

/** One entry of the timeline, opened. */
export type TimelineItem =
  | (Written & {
      readonly kind: "report" | "message";
      /** nobody proved who sent it: every SMS and e-mail */
      readonly unverified: boolean;
      readonly answers?: readonly AnswerLine[];
    })
  | (Written & { readonly kind: "reply"; readonly deliveries: readonly DeliveryState[] })
  | (Written & { readonly kind: "note" })
  | (Placed & {
      readonly kind: "evidence";
      readonly author: string | null;
      readonly items: readonly ExhibitItem[];
    })
  | (Placed & {
      readonly kind: "change";
      readonly author: string | null;
      readonly text: string;
      readonly answers?: readonly AnswerLine[];
    })
  | (Placed & { readonly kind: "damaged" })
  /** opened, but of no shape that we write: shown as it is */
  | (Placed & { readonly kind: "odd"; readonly text: string });

export function TimelineEntry({
  item,
  reader,
}: {
  readonly item: TimelineItem;
  readonly reader: Reader;
}): JSX.Element {
  const t = inLanguage(timelineTexts, reader.language);
  switch (item.kind) {
    case "change":
      return (
        <li id={item.id} class="entry line">
          <p>
            <Moment at={item.at} reader={reader} />{" "}
            {item.author === null ? null : (
              <>
                <strong>
                  <Stranger text={item.author} />
                </strong>{" "}
              </>
            )}
            <Stranger text={item.text} />
          </p>
          {item.answers === undefined ? null : <Answers answers={item.answers} />}
        </li>
      );
    case "odd":
      return (
        <li id={item.id} class="entry damaged">
          <Head item={item} author={null} channel={null} title={t.damaged} reader={reader} />
          <p>{workTexts.odd[reader.language]}</p>
          <StrangerText text={item.text} />
        </li>
      );
    case "damaged":
      return (
        <li id={item.id} class="entry damaged">
          <Head item={item} author={null} channel={null} title={t.damaged} reader={reader} />
          <p>{t.damagedText}</p>
        </li>
      );
    case "evidence":
      return (
        <li id={item.id} class="entry evidence">
          <Head item={item} author={item.author} channel={null} title={t.evidence} reader={reader} />
          <ul class="exhibits">
            {item.items.map((one) => (
              <Exhibit item={one} language={reader.language} />
            ))}
          </ul>
        </li>
      );
    case "report":
    case "message":
    case "reply":
    case "note":
      return <WrittenEntry item={item} reader={reader} />;
  }
}

type WrittenItem = Extract<TimelineItem, Written>;

function WrittenEntry({
  item,
  reader,
}: {
  readonly item: WrittenItem;
  readonly reader: Reader;
}): JSX.Element {
  const t = inLanguage(timelineTexts, reader.language);
  const stranger = item.kind === "report" || item.kind === "message";
  return (
    <li id={item.id} class={`entry ${item.kind}`}>
      <Head
        item={item}
        author={item.author}
        channel={item.channel}
        title={t[item.kind]}
        reader={reader}
        mark={stranger && item.unverified ? t.unverified : item.kind === "note" ? t.noteOnly : null}
      />
      {item.kind === "report" && item.answers !== undefined ? <Answers answers={item.answers} /> : null}
      <StrangerText text={item.text} />
      {item.whole === undefined ? null : (
        <p>
          <a href={item.whole}>{workTexts.whole[reader.language]}</a>
        </p>
      )}
      {item.truncated === true ? <p class="soft">{t.truncated}</p> : null}
      {item.caution === undefined ? null : <p class="caution">{item.caution}</p>}
      {item.kind === "message" && item.answers !== undefined ? <Answers answers={item.answers} /> : null}
      {item.kind === "reply" ? <Deliveries deliveries={item.deliveries} reader={reader} /> : null}
    </li>
  );
}

function Head({
  item,
  author,
  channel,
  title,
  reader,
  mark = null,
}: {
  readonly item: Placed;
  readonly author: string | null;
  readonly channel: Channel | null;
  readonly title: string;
  readonly reader: Reader;
  readonly mark?: string | null;
}): JSX.Element {
  return (
    <div class="entry-head">
      <h3>{title}</h3>
      {author === null ? null : (
        <span class="clip">
          <Stranger text={author} />
        </span>
      )}
      {channel === null ? null : <ChannelLabel channel={channel} language={reader.language} />}
      {mark === null ? null : <span class="mark doubt">{mark}</span>}
      <span class="at soft">
        <Moment at={item.at} reader={reader} />
      </span>
    </div>
  );
}

function Answers({ answers }: { readonly answers: readonly AnswerLine[] }): JSX.Element {
  return (
    <dl class="facts">
      {answers.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <Stranger text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
