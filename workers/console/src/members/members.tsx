import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { adoptMember, inviteMember } from "@sanad/casework/desk/invite-member";
import { isSigned } from "@sanad/casework/desk/membership";
import { parseMemberCode } from "@sanad/domain/member-code";
import { isId } from "@sanad/domain/id";
import { roles } from "@sanad/domain/role";
import { isOneOf } from "@sanad/domain/vocabulary";
import { memberTexts } from "@sanad/locale/console/members";
import { inLanguage } from "@sanad/locale/text";
import { centerMembers } from "@sanad/store/center-members";
import { openInvitations, withdrawInvitation } from "@sanad/store/invitations";
import { type Context, Hono } from "hono";
import { type App, deskOf } from "../context.ts";
import { formOf, textOf } from "../form.ts";
import { justSignedIn } from "../just-signed-in.tsx";
import { languageIn } from "../language.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import type { FormProblem } from "../views/error-summary.tsx";
import { NotHerePage } from "../views/not-here.tsx";
import { InvitedPage } from "./invited.tsx";
import { MembersList, type Typed } from "./members-list.tsx";

/** Who belongs to the center, and how somebody comes in. */
export const members = new Hono<App>()
  .get("/members", permit("members"), (c) => list(c, null, []))
  .post("/members/invite", permit("members"), justSignedIn(), async (c) => {
    const form = await formOf(c);
    const typed = { form: "invite", name: nameIn(form, "name"), role: textOf(form, "role") } as const;
    const problems = personProblems(c, typed, "");
    if (problems.length > 0 || !isOneOf(roles, typed.role)) return list(c, typed, problems);
    const desk = deskOf(c.env, Date.now());
    const person = { name: typed.name, role: typed.role };
    const invitation = await inviteMember(desk, c.var.signedIn, person);
    const t = inLanguage(memberTexts, languageIn(c));
    return memberPage(
      c,
      desk,
      { title: t.invited, place: "members" },
      <InvitedPage publicUrl={c.env.PUBLIC_URL} invitation={invitation} reader={readerOf(c, desk)} />,
    );
  })
  .post("/members/adopt", permit("members"), justSignedIn(), async (c) => {
    const form = await formOf(c);
    const typed = {
      form: "adopt",
      name: nameIn(form, "adopt-name"),
      role: textOf(form, "adopt-role"),
      code: textOf(form, "adopt-code"),
    } as const;
    const t = inLanguage(memberTexts, languageIn(c));
    const member = parseMemberCode(typed.code);
    const slip = member === null ? [{ field: "adopt-code", text: t.codeSlip }] : [];
    const problems = [...slip, ...personProblems(c, typed, "adopt-")];
    if (problems.length > 0 || member === null || !isOneOf(roles, typed.role))
      return list(c, typed, problems);
    const desk = deskOf(c.env, Date.now());
    const person = { member, name: typed.name, role: typed.role };
    const adopted = await adoptMember(desk, c.var.signedIn, person);
    if (adopted.ok) return c.redirect("/members", 303);
    const text = adopted.reason === "already" ? t.already : t.codeUnknown;
    return list(c, typed, [{ field: "adopt-code", text }]);
  })
  .post("/members/withdraw", permit("members"), async (c) => {
    const { db, now } = deskOf(c.env, Date.now());
    const { viewer } = c.var.signedIn;
    const id = textOf(await formOf(c), "invitation");
    const found = isId("invitation", id)
      ? (await openInvitations(db, viewer, now)).find((row) => row.id === id)
      : undefined;
    if (found === undefined) return c.html(<NotHerePage language={languageIn(c)} />, 404);
    await withdrawInvitation(db, viewer, found, now);
    return c.redirect("/members", 303);
  });

async function list(
  c: Context<App>,
  typed: Typed | null,
  problems: readonly FormProblem[],
): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const { signedIn } = c.var;
  const [rows, names, invitations] = await Promise.all([
    centerMembers(desk.db, signedIn.viewer),
    colleaguesOf(desk, signedIn),
    openInvitations(desk.db, signedIn.viewer, desk.now),
  ]);
  const people = await Promise.all(
    rows.map(async (row) => ({
      row,
      name: names.get(row.member)?.name ?? null,
      isSigned: await isSigned(desk.centers[row.center], row, row.signatures),
    })),
  );
  const t = inLanguage(memberTexts, languageIn(c));
  return memberPage(
    c,
    desk,
    { title: t.title, place: "members", status: problems.length > 0 ? 422 : 200 },
    <MembersList
      people={people}
      invitations={invitations}
      typed={typed}
      problems={problems}
      reader={readerOf(c, desk)}
    />,
    names,
  );
}

function nameIn(form: FormData, field: string): string {
  return textOf(form, field).trim().normalize("NFC");
}

function personProblems(c: Context<App>, typed: Pick<Typed, "name" | "role">, prefix: string): FormProblem[] {
  const t = inLanguage(memberTexts, languageIn(c));
  const problems: FormProblem[] = [];
  if (typed.name === "" || [...typed.name].length > 80)
    problems.push({ field: `${prefix}name`, text: t.needName });
  if (!isOneOf(roles, typed.role)) problems.push({ field: `${prefix}role`, text: t.needRole });
  return problems;
}
