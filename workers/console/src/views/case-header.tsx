import type { Channel, Language, Status, Urgency } from "@sanad/domain/vocabulary";
import { caseTexts } from "@sanad/locale/console/case";
import { isolate } from "@sanad/locale/isolate";
import { countryName } from "@sanad/locale/labels/countries";
import { statusLabels } from "@sanad/locale/labels/statuses";
import { languageNames } from "@sanad/locale/language";
import { fill, inLanguage } from "@sanad/locale/text";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { ChannelLabel } from "./channel-label.tsx";
import { Icon } from "./icon.tsx";
import { Countdown, Moment, type Reader } from "./moment.tsx";
import { Reference } from "./reference.tsx";
import { Stranger, withoutDeceit } from "./stranger.tsx";
import { UrgencyBadge } from "./urgency-badge.tsx";

/** What stands over a case. */
export interface CaseHead {
  readonly reference: string;
  readonly urgency: Urgency;
  /** who is in danger and of what, as a member wrote it or the answers say it; `null` while nobody knows */
  readonly danger: string | null;
  /** UTC milliseconds */
  readonly deadline: number | null;
  readonly filedAt: number;
  readonly status: Status;
  readonly assignee: string | null;
  readonly answering: string | null;
  readonly channel: Channel;
  readonly country: string | null;
  /** the language to answer in */
  readonly answerIn: Language;
  readonly minor: boolean;
  readonly training: boolean;
  readonly suspected: boolean;
}

/** @param children what a member can do at once: assign, change status, answer */
export function CaseHeader({
  head,
  reader,
  children,
}: {
  readonly head: CaseHead;
  readonly reader: Reader;
  readonly children?: Child;
}): JSX.Element {
  const t = inLanguage(caseTexts, reader.language);
  return (
    <header class="case-head">
      <Banners head={head} reader={reader} />
      <div class="case-name">
        <h1>
          <Reference reference={head.reference} />
        </h1>
        <UrgencyBadge urgency={head.urgency} language={reader.language} />
        {head.answering === null ? null : (
          <span class="mark busy clip">
            {fill(t.answering, { name: isolate(withoutDeceit(head.answering)) })}
          </span>
        )}
      </div>
      <dl class="at-risk">
        <div>
          <dt>{t.danger}</dt>
          <dd>
            {head.danger === null ? (
              <span class="soft">{t.dangerUnknown}</span>
            ) : (
              <Stranger text={head.danger} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t.deadline}</dt>
          <dd>
            {head.deadline === null ? (
              <span class="soft">{t.noDeadline}</span>
            ) : (
              <>
                <Countdown at={head.deadline} reader={reader} />{" "}
                <span class="soft">
                  <Moment at={head.deadline} reader={reader} />
                </span>
              </>
            )}
          </dd>
        </div>
      </dl>
      <Facts head={head} reader={reader} />
      {children === undefined ? null : <div class="actions">{children}</div>}
    </header>
  );
}

function Banners({ head, reader }: { readonly head: CaseHead; readonly reader: Reader }): JSX.Element {
  const t = inLanguage(caseTexts, reader.language);
  return (
    <>
      {head.minor ? (
        <div class="banner minor">
          <Icon name="lock" />
          <p>
            <strong>{t.minor}</strong> {t.minorRule}
          </p>
        </div>
      ) : null}
      {head.training ? (
        <div class="banner training">
          <p>{t.training}</p>
        </div>
      ) : null}
      {head.suspected ? (
        <div class="banner">
          <Icon name="alert" />
          <p>{t.suspected}</p>
        </div>
      ) : null}
    </>
  );
}

function Facts({ head, reader }: { readonly head: CaseHead; readonly reader: Reader }): JSX.Element {
  const { language } = reader;
  const t = inLanguage(caseTexts, language);
  const facts: readonly (readonly [string, Child])[] = [
    [t.status, statusLabels[head.status][language]],
    [t.assignee, head.assignee === null ? t.unassigned : <Stranger text={head.assignee} />],
    [t.channel, <ChannelLabel channel={head.channel} language={language} />],
    [t.country, head.country === null ? "–" : <bdi>{countryName(head.country, language)}</bdi>],
    [t.language, <bdi lang={head.answerIn}>{languageNames[head.answerIn]}</bdi>],
    [t.arrived, <Moment at={head.filedAt} reader={reader} />],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
