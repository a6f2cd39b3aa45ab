import { endedStatuses, isOneOf, statuses, urgencies } from "@sanad/domain/vocabulary";
import { workTexts } from "@sanad/locale/console/case-work";
import { urgencyLabels } from "@sanad/locale/labels/situation";
import { statusLabels } from "@sanad/locale/labels/statuses";
import { inLanguage } from "@sanad/locale/text";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button } from "../views/button.tsx";
import { Select, TextArea, TextInput } from "../views/inputs.tsx";
import { Section } from "../views/section.tsx";
import type { CaseShown } from "./case-view.tsx";
import { errorOf, fieldMoment, memberOptions, optionsOf } from "./form-parts.ts";
import { AsSeen } from "./form-top.tsx";
import { longestText } from "./form-values.ts";

export function NoteForm({ page, reader, returned }: CaseShown): JSX.Element {
  const { language } = reader;
  const t = inLanguage(workTexts, language);
  return (
    <form method="post" action={`/cases/${page.case.id}/notes`}>
      <TextArea
        language={language}
        name="note"
        label={t.note}
        hint={t.noteHint}
        value={returned?.typed.text("note") ?? ""}
        error={errorOf(returned, "note")}
        rows={4}
        maxlength={longestText}
      />
      <Button>{t.addNote}</Button>
    </form>
  );
}

/** What a member decides of a case: each its own form, so that one wrong field costs no other words. */
export function WorkForms(shown: CaseShown): JSX.Element {
  const t = inLanguage(workTexts, shown.reader.language);
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t.work}</h2>
      <StatusForm {...shown} />
      <UrgencyForm {...shown} />
      <DeadlineForm {...shown} />
      <AssignForm {...shown} />
    </section>
  );
}

function WorkForm({
  shown,
  action,
  title,
  field,
  children,
}: {
  readonly shown: CaseShown;
  readonly action: string;
  readonly title: string;
  /** the first field: the part stands open when the form came back */
  readonly field: string;
  readonly children: Child;
}): JSX.Element {
  const { page, reader, returned } = shown;
  return (
    <Section title={title} open={returned !== null && returned.typed.list(field).length > 0}>
      <form method="post" action={`/cases/${page.case.id}/${action}`}>
        <AsSeen revision={page.case.revision} now={reader.now} />
        {children}
        <Button>{title}</Button>
      </form>
    </Section>
  );
}

function StatusForm(shown: CaseShown): JSX.Element {
  const { page, reader, returned } = shown;
  const { language } = reader;
  const t = inLanguage(workTexts, language);
  const ended = isOneOf(endedStatuses, page.case.status);
  // an ended case is reopened first, which makes it triaged
  const codes = ended ? (["triaged"] as const) : statuses.filter((status) => status !== "new");
  const title = ended ? t.reopen : t.changeStatus;
  return (
    <WorkForm shown={shown} action="status" title={title} field="status">
      <Select
        language={language}
        name="status"
        label={t.status}
        options={optionsOf(statusLabels, language, codes)}
        chosen={returned?.typed.text("status") || page.case.status}
        error={errorOf(returned, "status")}
      />
      <TextArea
        language={language}
        name="status_reason"
        label={t.reason}
        hint={t.statusReasonHint}
        rows={2}
        optional
        value={returned?.typed.text("status_reason") ?? ""}
        error={errorOf(returned, "status_reason")}
        maxlength={2000}
      />
    </WorkForm>
  );
}

function UrgencyForm(shown: CaseShown): JSX.Element {
  const { page, reader, returned } = shown;
  const { language } = reader;
  const t = inLanguage(workTexts, language);
  return (
    <WorkForm shown={shown} action="urgency" title={t.changeUrgency} field="urgency">
      <Select
        language={language}
        name="urgency"
        label={t.urgency}
        options={optionsOf(urgencyLabels, language, urgencies)}
        chosen={returned?.typed.text("urgency") || page.case.urgency}
        error={errorOf(returned, "urgency")}
      />
      <TextArea
        language={language}
        name="urgency_reason"
        label={t.reason}
        hint={t.urgencyReasonHint}
        rows={2}
        optional
        value={returned?.typed.text("urgency_reason") ?? ""}
        error={errorOf(returned, "urgency_reason")}
        maxlength={2000}
      />
    </WorkForm>
  );
}

function DeadlineForm(shown: CaseShown): JSX.Element {
  const { page, reader, returned } = shown;
  const { language } = reader;
  const t = inLanguage(workTexts, language);
  return (
    <WorkForm shown={shown} action="deadline" title={t.changeDeadline} field="deadline">
      <TextInput
        language={language}
        name="deadline"
        label={t.deadline}
        hint={t.deadlineHint}
        type="datetime-local"
        optional
        value={returned?.typed.text("deadline") || fieldMoment(page.case.deadline, reader.zone)}
        error={errorOf(returned, "deadline")}
      />
    </WorkForm>
  );
}

function AssignForm(shown: CaseShown): JSX.Element {
  const { page, reader, returned, colleagues } = shown;
  const { language } = reader;
  const t = inLanguage(workTexts, language);
  return (
    <WorkForm shown={shown} action="assign" title={t.assign} field="assignee">
      <Select
        language={language}
        name="assignee"
        label={t.assignee}
        options={[{ value: "", label: t.nobody }, ...memberOptions(colleagues)]}
        chosen={returned?.typed.text("assignee") ?? page.case.assignee ?? ""}
        optional
        error={errorOf(returned, "assignee")}
      />
    </WorkForm>
  );
}
