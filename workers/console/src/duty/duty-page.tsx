import { handoverLength } from "@sanad/casework/desk/handover";
import type { DutyNow, Planned } from "@sanad/casework/desk/duty-now";
import { may, type Role } from "@sanad/domain/role";
import { dutyTexts } from "@sanad/locale/console/duty";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { TextArea, TextInput } from "../views/inputs.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Section } from "../views/section.tsx";
import { Stranger } from "../views/stranger.tsx";
import { HandoverNote } from "./handover-note.tsx";

interface DutyPageProps {
  readonly reader: Reader;
  readonly role: Role;
  readonly duty: DutyNow;
  /** what was typed, when a form comes back */
  readonly typed?: { readonly telephone?: string };
  readonly problems?: readonly FormProblem[];
}

/** Who is called now and next, what the last shift left, and the member's own number. */
export function DutyPage({ reader, role, duty, typed, problems = [] }: DutyPageProps): JSX.Element {
  const t = inLanguage(dutyTexts, reader.language);
  const { handovers, names, planned } = duty;
  const [newest, ...earlier] = handovers;
  return (
    <>
      <div class="list-head">
        <h1>{t.title}</h1>
        {may(role, "roster-edit") ? <ButtonLink href="/duty/roster">{t.edit}</ButtonLink> : null}
      </div>
      <ErrorSummary language={reader.language} problems={problems} />
      {newest === undefined ? null : (
        <section aria-labelledby="newest">
          <h2 id="newest">{t.handover}</h2>
          <HandoverNote handover={newest} names={names} reader={reader} />
        </section>
      )}
      {planned === null ? (
        <p class="nothing">{t.noRoster}</p>
      ) : (
        <Plan planned={planned} duty={duty} reader={reader} />
      )}
      <OwnNumber reader={reader} duty={duty} typed={typed?.telephone ?? ""} problems={problems} />
      <Section title={t.handover} open={problems.some(({ field }) => field === "handover")}>
        <form method="post" action="/duty/handover">
          <TextArea
            language={reader.language}
            name="handover"
            label={t.handoverText}
            hint={t.handoverWhy}
            maxlength={handoverLength}
            error={problems.find(({ field }) => field === "handover")?.text}
          />
          <Button>{t.handoverWrite}</Button>
        </form>
      </Section>
      {earlier.length === 0 ? null : (
        <Section title={t.earlier}>
          {earlier.map((handover) => (
            <HandoverNote handover={handover} names={names} reader={reader} />
          ))}
        </Section>
      )}
    </>
  );
}

interface PlanProps {
  readonly planned: Planned;
  readonly duty: DutyNow;
  readonly reader: Reader;
}

function Plan({ planned, duty, reader }: PlanProps): JSX.Element {
  const t = inLanguage(dutyTexts, reader.language);
  const clock: Reader = { ...reader, zone: planned.zone };
  return (
    <>
      <section aria-labelledby="now">
        <h2 id="now">{t.now}</h2>
        {planned.order.some(({ onShift }) => onShift) ? null : <p>{t.nobody}</p>}
        {duty.anyPager ? null : <p class="soft">{t.noNumbers}</p>}
        <ol class="order" aria-label={t.order}>
          {planned.order.map(({ member, onShift, hasPager }) => (
            <li>
              <Stranger text={duty.names.get(member)?.name ?? t.somebody} />{" "}
              {onShift ? <span class="mark calm">{t.onShift}</span> : null}{" "}
              <span class={hasPager ? "soft" : "mark strong"}>{hasPager ? t.reachable : t.unreachable}</span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="today">
        <h2 id="today">{t.today}</h2>
        <Today planned={planned} reader={reader} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{t.next}</h2>
        {planned.coming.length === 0 ? <p>{t.noNext}</p> : null}
        <ul class="order">
          {planned.coming.map(({ member, kind, start, end }) => (
            <li>
              <Stranger text={duty.names.get(member)?.name ?? t.somebody} /> ·{" "}
              <Moment at={start} reader={clock} /> – <Moment at={end} reader={clock} />{" "}
              <span class="soft">{t[kind]}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Today({ planned, reader }: Omit<PlanProps, "duty">): JSX.Element {
  const t = inLanguage(dutyTexts, reader.language);
  const { reason, hours, isOpen } = planned;
  return (
    <p>
      <strong>{isOpen ? t.open : t.shut}</strong> · {hours.length === 0 ? t.closed : null}
      {hours.map(({ from, to }) => (
        <bdi dir="ltr" class="mono">{` ${from}–${to} `}</bdi>
      ))}
      {reason.kind === "ramadan" ? ` · ${t.ramadan}` : null}
      {reason.kind === "holiday" ? (
        <>
          {" · "}
          <Stranger text={fill(t.holiday, { name: reason.name })} />
        </>
      ) : null}
    </p>
  );
}

function OwnNumber({
  reader,
  duty,
  typed,
  problems,
}: {
  readonly reader: Reader;
  readonly duty: DutyNow;
  readonly typed: string;
  readonly problems: readonly FormProblem[];
}): JSX.Element {
  const t = inLanguage(dutyTexts, reader.language);
  const error = problems.find(({ field }) => field === "telephone")?.text;
  return (
    <Section title={t.ownNumber} open={error !== undefined || !duty.ownPager}>
      <p>{duty.ownPager ? t.hasNumber : t.hasNoNumber}</p>
      <p class="soft">{t.ownNumberWhy}</p>
      <form method="post" action="/duty/number">
        <TextInput
          language={reader.language}
          name="telephone"
          type="tel"
          label={t.number}
          hint={t.numberHint}
          value={typed}
          error={error}
          ltr
        />
        <Button>{t.save}</Button>
      </form>
      {duty.ownPager ? (
        <form method="post" action="/duty/number/remove">
          <Button look="quiet">{t.remove}</Button>
        </form>
      ) : null}
    </Section>
  );
}
