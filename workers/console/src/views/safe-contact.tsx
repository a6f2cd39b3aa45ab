import { caseTexts } from "@sanad/locale/console/case";
import { contactWatcherLabels, contactWayLabels } from "@sanad/locale/labels/contact";
import { inLanguage } from "@sanad/locale/text";
import type { Language } from "@sanad/domain/vocabulary";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Stranger } from "./stranger.tsx";

/** How a person may be reached without anybody else noticing. */
export interface SafePlan {
  readonly way: keyof typeof contactWayLabels;
  readonly address: RevealedAddress | null;
  /** in words, in the reader's language or the person's own */
  readonly hours: string | null;
  /** the hour where the person is, as `14:05` */
  readonly theirTime: string | null;
  /** whether it is inside the hours now; `null` where nobody knows */
  readonly now: boolean | null;
  readonly watcher: keyof typeof contactWatcherLabels | null;
  readonly codeWord: string | null;
}

/** A number or address stays hidden until a member asks, by a POST that the ledger keeps. */
export type RevealedAddress = { readonly reveal: string } | { readonly shown: string };

/** Always in sight beside a case. */
export function SafeContactPlan({
  plan,
  language,
}: {
  readonly plan: SafePlan | null;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(caseTexts, language);
  return (
    <section class="plan" aria-labelledby="safe-plan">
      <h2 id="safe-plan">{t.safePlan}</h2>
      {plan === null ? (
        <p class="caution">{t.noPlan}</p>
      ) : (
        <dl>
          <Line label={t.way}>
            <strong>{contactWayLabels[plan.way][language]}</strong>
          </Line>
          {plan.address === null ? null : <Address address={plan.address} language={language} />}
          {plan.hours === null && plan.now === null ? null : (
            <Line label={t.hours}>
              {plan.hours === null ? null : <Stranger text={plan.hours} />}{" "}
              {plan.now === null ? null : (
                <span class={plan.now ? "mark ours" : "mark strong"}>{plan.now ? t.safeNow : t.notNow}</span>
              )}
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
