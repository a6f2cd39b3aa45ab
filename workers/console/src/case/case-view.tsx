import type { CasePage } from "@sanad/casework/desk/case-page";
import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { Permission } from "@sanad/domain/role";
import { workTexts } from "@sanad/locale/console/case-work";
import { evidenceTexts } from "@sanad/locale/console/evidence";
import { ledgerTexts } from "@sanad/locale/console/ledger";
import { newReceiptTexts } from "@sanad/locale/console/new-receipt";
import { isolate } from "@sanad/locale/isolate";
import { urgencyLabels } from "@sanad/locale/labels/situation";
import { fill, inLanguage } from "@sanad/locale/text";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { type CaseHead, CaseHeader } from "../views/case-header.tsx";
import { CaseLayout } from "../views/case-layout.tsx";
import { ConsentLines } from "../views/consent-lines.tsx";
import type { Reader } from "../views/moment.tsx";
import { Timeline } from "../views/timeline.tsx";
import { dangerLine } from "./answer-lines.ts";
import type { Returned } from "./form-values.ts";
import { FormTop } from "./form-top.tsx";
import { Links } from "./links-view.tsx";
import { type Revealed, Plan } from "./plan-view.tsx";
import { Tasks } from "./tasks-view.tsx";
import { timelineItems } from "./timeline-items.ts";
import { NoteForm, WorkForms } from "./work-forms.tsx";

/** What the page of a case is made from. */
export interface CaseShown {
  readonly page: CasePage;
  readonly colleagues: Colleagues;
  readonly reader: Reader;
  readonly mayDo: (permission: Permission) => boolean;
  readonly member: string;
  /** numbers and addresses, when they were asked for */
  readonly revealed: Revealed | null;
  /** a form that came back */
  readonly returned: Returned | null;
}

export function CaseView(shown: CaseShown): JSX.Element {
  const { page, reader, mayDo, returned } = shown;
  const older =
    page.older === null ? null : `/cases/${page.case.id}?before=${page.older.at}.${page.older.id}`;
  return (
    <CaseLayout
      head={
        <CaseHeader head={headOf(shown)} reader={reader}>
          <Actions {...shown} />
        </CaseHeader>
      }
      beside={
        <>
          <Plan {...shown} />
          <Tasks {...shown} />
          <Consents {...shown} />
          <Links {...shown} />
        </>
      }
    >
      {returned === null ? null : <FormTop returned={returned} language={reader.language} />}
      <Heard {...shown} />
      <Timeline items={timelineItems(shown)} older={older} reader={reader} />
      {mayDo("note") ? <NoteForm {...shown} /> : null}
      {mayDo("case-work") ? <WorkForms {...shown} /> : null}
    </CaseLayout>
  );
}

function headOf({ page, colleagues, reader }: CaseShown): CaseHead {
  const { case: row, standing, minor } = page;
  const nameOf = (member: typeof row.assignee) =>
    member === null ? null : (colleagues.get(member)?.name ?? "–");
  const answering = row.answeringUntil !== null && row.answeringUntil > reader.now ? row.answering : null;
  return {
    reference: row.reference,
    urgency: row.urgency,
    danger: dangerLine(standing.answers, reader),
    deadline: row.deadline,
    filedAt: row.filedAt,
    status: row.status,
    assignee: nameOf(row.assignee),
    answering: nameOf(answering),
    channel: row.channel,
    country: row.country,
    answerIn: row.language,
    minor,
    training: row.training === 1,
    suspected: row.suspected === 1,
  };
}

function Actions({ page, reader, mayDo, member }: CaseShown): JSX.Element {
  const t = inLanguage(workTexts, reader.language);
  const here = `/cases/${page.case.id}`;
  return (
    <>
      {mayDo("reply") ? (
        <ButtonLink href={`${here}/reply`} look="primary">
          {t.reply}
        </ButtonLink>
      ) : null}
      {mayDo("case-work") && page.case.assignee !== member ? (
        <form method="post" action={`${here}/assign`} class="inline">
          <input type="hidden" name="revision" value={page.case.revision} />
          <input type="hidden" name="seen" value={reader.now} />
          <input type="hidden" name="assignee" value={member} />
          <Button look="quiet">{t.take}</Button>
        </form>
      ) : null}
      {mayDo("case-work") ? (
        <>
          <ButtonLink href={`${here}/facts`}>{t.facts}</ButtonLink>
          <ButtonLink href={`${here}/entered`}>{t.entered}</ButtonLink>
          <ButtonLink href={`${here}/receipt`}>{newReceiptTexts.title[reader.language]}</ButtonLink>
        </>
      ) : null}
      {mayDo("evidence-view") && page.context.evidence.length > 0 ? (
        <ButtonLink href={`${here}/evidence`}>{evidenceTexts.title[reader.language]}</ButtonLink>
      ) : null}
      <ButtonLink href={`${here}/history`}>{ledgerTexts.history[reader.language]}</ButtonLink>
      <ButtonLink href={`${here}/conflict`}>{t.conflict}</ButtonLink>
    </>
  );
}

/** What the answers say is shown beside what the row says, because a row is what a sender claimed or a member decided. */
function Heard({ page, reader }: CaseShown): JSX.Element | null {
  if (page.heard >= page.case.urgency) return null;
  const urgency = urgencyLabels[page.heard][reader.language];
  return <p class="caution">{fill(workTexts.heard[reader.language], { urgency })}</p>;
}

function Consents({ page, reader }: CaseShown): JSX.Element | null {
  const { consent } = page.standing;
  if (consent === null) return null;
  const t = inLanguage(workTexts, reader.language);
  const { given, at } = consent;
  return (
    <ConsentLines
      reader={reader}
      lines={[
        { text: fill(t.consentNotice, { version: isolate(given.version) }), given: true, at },
        { text: t.consentOther, given: given.otherCenter, at: given.otherCenter ? at : null },
      ]}
    />
  );
}
