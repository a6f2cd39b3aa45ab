import { changeRole } from "@sanad/casework/desk/change-role";
import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import type { Desk } from "@sanad/casework/desk/desk";
import { presentMember } from "@sanad/casework/desk/member-standing";
import { renewWayIn } from "@sanad/casework/desk/renew-member";
import { isId } from "@sanad/domain/id";
import { holdsCenterKey, roles } from "@sanad/domain/role";
import { isOneOf } from "@sanad/domain/vocabulary";
import { memberTexts } from "@sanad/locale/console/members";
import { inLanguage } from "@sanad/locale/text";
import type { CenterMember } from "@sanad/store/center-members";
import { endMembership } from "@sanad/store/leaving";
import { type Context, Hono } from "hono";
import { type App, deskOf } from "../context.ts";
import { formOf, textOf } from "../form.ts";
import { justSignedIn } from "../just-signed-in.tsx";
import { languageIn } from "../language.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { NotHerePage } from "../views/not-here.tsx";
import { AfterChange } from "./after-change.tsx";
import { InvitedPage } from "./invited.tsx";
import { MemberDetails } from "./member-details.tsx";

/** One member: another role, a new way in, the end of the membership. */
export const member = new Hono<App>()
  .get("/members/:member", permit("members"), (c) =>
    withMember(c, (desk, found) => details(c, desk, found, null)),
  )
  .post("/members/:member/role", permit("members"), justSignedIn(), (c) =>
    withMember(c, async (desk, found) => {
      const t = inLanguage(memberTexts, languageIn(c));
      const role = textOf(await formOf(c), "role");
      if (!isOneOf(roles, role)) return details(c, desk, found, t.needRole);
      if (role === found.role) return c.redirect(`/members/${found.member}`, 303);
      if (!(await changeRole(desk, c.var.signedIn, found, role)))
        return details(c, desk, found, t.lastPresident);
      const hadKey = holdsCenterKey(found.role) && !holdsCenterKey(role);
      return after(c, desk, t.done, hadKey);
    }),
  )
  .post("/members/:member/renew", permit("members"), justSignedIn(), (c) =>
    withMember(c, async (desk, found) => {
      const t = inLanguage(memberTexts, languageIn(c));
      const renewed = await renewWayIn(desk, c.var.signedIn, found.member);
      if (!renewed.ok) {
        const text = renewed.reason === "elsewhere" ? t.renewElsewhere : t.meanwhile;
        return details(c, desk, found, text);
      }
      return memberPage(
        c,
        desk,
        { title: t.invited, place: "members" },
        <InvitedPage publicUrl={c.env.PUBLIC_URL} invitation={renewed.value} reader={readerOf(c, desk)} />,
      );
    }),
  )
  .post("/members/:member/leave", permit("members"), justSignedIn(), (c) =>
    withMember(c, async (desk, found) => {
      const t = inLanguage(memberTexts, languageIn(c));
      const { viewer } = c.var.signedIn;
      if (!(await endMembership(desk.db, viewer, found, desk.now)))
        return details(c, desk, found, t.lastPresident);
      if (found.member === viewer.member) return c.redirect("/sign-in", 303);
      return after(c, desk, t.goneNow, holdsCenterKey(found.role));
    }),
  );

/** For a present member of the viewer's center; anybody else is nobody. */
async function withMember(
  c: Context<App>,
  answer: (desk: Desk, found: CenterMember) => Response | Promise<Response>,
): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const id = c.req.param("member") ?? "";
  const found = isId("member", id) ? await presentMember(desk, c.var.signedIn, id) : null;
  return found === null ? c.html(<NotHerePage language={languageIn(c)} />, 404) : answer(desk, found);
}

async function details(
  c: Context<App>,
  desk: Desk,
  found: CenterMember,
  problem: string | null,
): Promise<Response> {
  const t = inLanguage(memberTexts, languageIn(c));
  const names = await colleaguesOf(desk, c.var.signedIn);
  return memberPage(
    c,
    desk,
    { title: t.title, place: "members", status: problem === null ? 200 : 409 },
    <MemberDetails
      row={found}
      name={names.get(found.member)?.name ?? t.nameless}
      isSelf={found.member === c.var.signedIn.viewer.member}
      problem={problem}
      language={languageIn(c)}
    />,
    names,
  );
}

async function after(c: Context<App>, desk: Desk, text: string, hadKey: boolean): Promise<Response> {
  const t = inLanguage(memberTexts, languageIn(c));
  return memberPage(
    c,
    desk,
    { title: t.title, place: "members" },
    <AfterChange text={text} hadKey={hadKey} language={languageIn(c)} />,
  );
}
