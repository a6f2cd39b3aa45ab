import { memberCode } from "@sanad/domain/member-code";
import { memberTexts } from "@sanad/locale/console/members";
import { inLanguage } from "@sanad/locale/text";
import { Hono } from "hono";
import { type App, deskOf } from "../context.ts";
import { languageIn } from "../language.ts";
import { memberPage } from "../member-page.tsx";
import { permit } from "../permit.tsx";

/** By which code the other center's president takes one in. */
export const ownCode = new Hono<App>().get("/account/code", permit("self"), async (c) => {
  const t = inLanguage(memberTexts, languageIn(c));
  return memberPage(
    c,
    deskOf(c.env, Date.now()),
    { title: t.myCode },
    <>
      <h1>{t.myCode}</h1>
      <p>
        <bdi class="mono" dir="ltr" id="code">
          {memberCode(c.var.signedIn.viewer.member)}
        </bdi>
      </p>
      <p>{t.myCodeWhy}</p>
    </>,
  );
});
