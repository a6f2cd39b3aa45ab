import { caseTexts } from "@sanad/locale/console/case";
import { contactWatcherLabels, contactWayLabels } from "@sanad/locale/labels/contact";
import { inLanguage } from "@sanad/locale/text";
import type { Language } from "@sanad/domain/vocabulary";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Moment, type Reader } from "./moment.tsx";
import { Stranger } from "./stranger.tsx";

/** How a person may be reached without anybody else noticing. */
export interface SafePlan {
  readonly way: keyof typeof contactWayLabels;
  readonly address: RevealedAddress | null;
  /** in words, in the reader's language or the person's own */
  readonly hours: string | null;
  /** the hour where the person is, as `14:05` */
  readonly theirTime: string | null;
  /** UTC milliseconds of the next safe moment, this page's own for now; `null` where nobody knows, or none is */
  readonly next: number | null;
  readonly watcher: keyof typeof contactWatcherLabels | null;
  readonly codeWord: string | null;
}

/** A number or address stays hidden until a member asks, by a POST that the ledger keeps. */
export type RevealedAddress = { readonly reveal: string } | { readonly shown: string };

/** Always in sight beside a case. */
export function SafeContactPlan({
  plan,
  reveal = null,
  reader,
}: {
  readonly plan: SafePlan | null;
  /** where whoever wrote is asked for although nobody told of a way; `null` for whoever may not ask, or has */
  readonly reveal?: string | null;
  readonly reader: Reader;
}): JSX.Element {
  const { language } = reader;
  const t = inLanguage(caseTexts, language);
  return (
    <section class="plan" aria-labelledby="safe-plan">
      <h2 id="safe-plan">{t.safePlan}</h2>
      {plan === null ? (
        <>
          <p class="caution">{t.noPlan}</p>
          {reveal === null ? null : (
            <dl>
              <Address address={{ reveal }} language={language} />
            </dl>
          )}
        </>
      ) : (
        <dl>
          <Line label={t.way}>
            <strong>{contactWayLabels[plan.way][language]}</strong>
          </Line>
          {plan.address === null ? null : <Address address={plan.address} language={language} />}
          {plan.hours === null && plan.next === null ? null : (
            <Line label={t.hours}>
              {plan.hours === null ? null : <Stranger text={plan.hours} />}{" "}
              {plan.next === null ? null : <Next at={plan.next} reader={reader} />}
            </Line>
          )}
          {plan.theirTime === null ? null : (
            <Line label={t.theirClock}>
              <bdi class="mono">{plan.theirTime}</bdi>
            </Line>
          )}
          {plan.watcher === null ? null : (
            <Line label={t.watcher}>{contactWatcherLabels[plan.watcher][language]}</Line>
          )}
          {plan.codeWord === null ? null : (
            <Line label={t.codeWord}>
              <Stranger text={plan.codeWord} />
            </Line>
          )}
        </dl>
      )}
    </section>
  );
}

/** Possible now, or the next moment that is safe, by the reader's clock. */
function Next({ at, reader }: { readonly at: number; readonly reader: Reader }): JSX.Element {
  const t = inLanguage(caseTexts, reader.language);
  if (at === reader.now) return <span class="mark ours">{t.safeNow}</span>;
  return (
    <>
      <span class="mark strong">{t.notNow}</span> {t.safeFrom} <Moment at={at} reader={reader} />
    </>
  );
}

function Address({
  address,
  language,
}: {
  readonly address: RevealedAddress;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(caseTexts, language);
  return (
    <Line label={t.address}>
      {"shown" in address ? (
        <Stranger text={address.shown} />
      ) : (
        <form method="post" action={address.reveal} class="inline">
          <span class="soft">{t.addressHidden}</span> <button class="quiet">{t.reveal}</button>
        </form>
      )}
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: Child }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
