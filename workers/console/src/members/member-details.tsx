import { roles } from "@sanad/domain/role";
import type { Language } from "@sanad/domain/vocabulary";
import { memberTexts } from "@sanad/locale/console/members";
import { roleLabels } from "@sanad/locale/labels/roles";
import { inLanguage } from "@sanad/locale/text";
import type { CenterMember } from "@sanad/store/center-members";
import type { JSX } from "hono/jsx/jsx-runtime";
import { Button, ButtonLink } from "../views/button.tsx";
import { ErrorSummary } from "../views/error-summary.tsx";
import { Select } from "../views/inputs.tsx";
import { Section } from "../views/section.tsx";
import { Stranger } from "../views/stranger.tsx";

/** What a president may do to one member, each with what it leads to. */
export function MemberDetails({
  row,
  name,
  isSelf,
  problem,
  language,
}: {
  readonly row: CenterMember;
  readonly name: string;
  readonly isSelf: boolean;
  readonly problem: string | null;
  readonly language: Language;
}): JSX.Element {
  const t = inLanguage(memberTexts, language);
  const path = `/members/${row.member}`;
  return (
    <>
      <h1>
        <Stranger text={name} />
      </h1>
      <p>{roleLabels[row.role][language]}</p>
      <ErrorSummary language={language} problems={problem === null ? [] : [{ field: null, text: problem }]} />
      <Section title={t.changeRole} open>
        <form method="post" action={`${path}/role`}>
          <p>{t.changeRoleWhy}</p>
          <Select
            language={language}
            name="role"
            label={t.role}
            chosen={row.role}
            options={roles.map((role) => ({ value: role, label: roleLabels[role][language] }))}
          />
          <Button>{t.changeRoleGo}</Button>
        </form>
      </Section>
      {isSelf ? null : (
        <Section title={t.renew}>
          <form method="post" action={`${path}/renew`}>
            <p>{t.renewWhy}</p>
            <Button look="danger">{t.renewGo}</Button>
          </form>
        </Section>
      )}
      <Section title={t.leave}>
        <form method="post" action={`${path}/leave`}>
          <p>{t.leaveWhy}</p>
          <Button look="danger">{t.leaveGo}</Button>
        </form>
      </Section>
      <p class="actions">
        <ButtonLink href="/members">{t.back}</ButtonLink>
      </p>
    </>
  );
}
