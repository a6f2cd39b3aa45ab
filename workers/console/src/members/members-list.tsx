import { roles } from "@sanad/domain/role";
import type { Language } from "@sanad/domain/vocabulary";
import { memberTexts } from "@sanad/locale/console/members";
import { roleLabels } from "@sanad/locale/labels/roles";
import { inLanguage } from "@sanad/locale/text";
import type { CenterMember } from "@sanad/store/center-members";
import type { openInvitations } from "@sanad/store/invitations";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { ErrorSummary, type FormProblem } from "../views/error-summary.tsx";
import { Select, TextInput } from "../views/inputs.tsx";
import { Moment, type Reader } from "../views/moment.tsx";
import { Section } from "../views/section.tsx";
import { Stranger } from "../views/stranger.tsx";

/** What was typed into one of the two forms, so that it comes back with its mistakes. */
export interface Typed {
  readonly form: "invite" | "adopt";
  readonly name: string;
  readonly role: string;
  readonly code?: string;
}

export interface Person {
  readonly row: CenterMember;
  readonly name: string | null;
  readonly isSigned: boolean;
}

interface MembersListProps {
  readonly people: readonly Person[];
  readonly invitations: Awaited<ReturnType<typeof openInvitations>>;
  readonly typed: Typed | null;
  readonly problems: readonly FormProblem[];
  readonly reader: Reader;
}

export function MembersList(props: MembersListProps): JSX.Element {
  const { people, invitations, typed, problems, reader } = props;
  const t = inLanguage(memberTexts, reader.language);
  const nameOf = (member: string) => people.find((one) => one.row.member === member)?.name ?? t.nameless;
  const former = people.filter((one) => one.row.until !== null);
  return (
    <>
      <h1>{t.title}</h1>
      <ErrorSummary language={reader.language} problems={problems} />
      <ul class="timeline">
        {people
          .filter((one) => one.row.until === null)
          .map((one) => (
            <PersonEntry person={one} reader={reader} />
          ))}
      </ul>
      {invitations.length === 0 ? null : (
        <Section title={t.invitations} open>
          <ul class="timeline">
            {invitations.map((invitation) => (
              <li class="entry">
                <h3>
                  <Stranger text={nameOf(invitation.member)} />
                </h3>
                <p>
                  {t.until} <Moment at={invitation.expiresAt} reader={reader} />
                </p>
                <form class="inline" method="post" action="/members/withdraw">
                  <input type="hidden" name="invitation" value={invitation.id} />
                  <Button look="quiet">{t.withdraw}</Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.invite} open={typed?.form === "invite"}>
        <PersonForm form="invite" typed={typed} problems={problems} language={reader.language} />
      </Section>
      <Section title={t.adopt} open={typed?.form === "adopt"}>
        <p>{t.adoptWhy}</p>
        <PersonForm form="adopt" typed={typed} problems={problems} language={reader.language} />
      </Section>
      {former.length === 0 ? null : (
        <Section title={t.former}>
          <ul class="timeline">
            {former.map((one) => (
              <PersonEntry person={one} reader={reader} />
            ))}
          </ul>
        </Section>
      )}
      <p class="actions">
        <ButtonLink href="/center-key">{t.toKey}</ButtonLink>
      </p>
    </>
  );
}

function PersonEntry({
  person: { row, name, isSigned },
  reader,
}: {
  readonly person: Person;
  readonly reader: Reader;
}): JSX.Element {
  const t = inLanguage(memberTexts, reader.language);
  return (
    <li class="entry">
      <div class="entry-head">
        <h2>
          <Stranger text={name ?? t.nameless} />
        </h2>
        <span class="mark calm">{roleLabels[row.role][reader.language]}</span>
      </div>
      {isSigned || row.until !== null ? null : <p class="wrong">{t.unsigned}</p>}
      <dl class="facts">
        <div>
          <dt>{row.until === null ? t.since : t.left}</dt>
          <dd>
            <Moment at={row.until ?? row.since} reader={reader} />
          </dd>
        </div>
        <div>
          <dt>{t.lastSeen}</dt>
          <dd>{row.usedAt === null ? t.never : <Moment at={row.usedAt} reader={reader} />}</dd>
        </div>
      </dl>
      {row.until === null ? (
        <p class="actions">
          <ButtonLink href={`/members/${row.member}`}>{t.open}</ButtonLink>
        </p>
      ) : null}
    </li>
  );
}

/** Both forms stand on one page, so the names of their fields differ. */
function PersonForm({
  form,
  typed,
  problems,
  language,
}: {
  readonly form: Typed["form"];
  readonly typed: Typed | null;
  readonly problems: readonly FormProblem[];
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(memberTexts, language);
  const own = typed?.form === form ? typed : null;
  const wrong = (field: string) =>
    own === null ? undefined : problems.find((problem) => problem.field === named(field))?.text;
  const named = (field: string) => (form === "adopt" ? `adopt-${field}` : field);
  return (
    <form method="post" action={`/members/${form}`}>
      {form === "adopt" ? (
        <TextInput
          language={language}
          name={named("code")}
          label={t.code}
          error={wrong("code")}
          value={own?.code ?? ""}
          maxlength={60}
          ltr
        />
      ) : null}
      <TextInput
        language={language}
        name={named("name")}
        label={t.name}
        error={wrong("name")}
        value={own?.name ?? ""}
        maxlength={80}
      />
      <Select
        language={language}
        name={named("role")}
        label={t.role}
        error={wrong("role")}
        chosen={own?.role ?? "case_worker"}
        options={roles.map((role) => ({ value: role, label: roleLabels[role][language] }))}
      />
      <Button>{form === "adopt" ? t.adoptGo : t.inviteGo}</Button>
    </form>
  );
}
