import { isId } from "@sanad/domain/id";
import { showReference } from "@sanad/domain/reference";
import { workTexts } from "@sanad/locale/console/case-work";
import { inLanguage } from "@sanad/locale/text";
import { liftConflict, markConflict } from "@sanad/store/conflict-rows";
import { Hono } from "hono";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { Confirm } from "../views/confirm.tsx";
import { Reference } from "../views/reference.tsx";
import { caseHref, notHere, withCase } from "./opened.tsx";

/** "I know this person": closes the case to the member at once. Only somebody else opens it to them again. */
export const conflict = new Hono<App>()
  .get("/cases/:id/conflict", permit("case-read"), (c) =>
    withCase(c, async (desk, opened) => {
      const { language } = readerOf(c, desk);
      const t = inLanguage(workTexts, language);
      return memberPage(
        c,
        desk,
        { title: showReference(opened.case.reference) },
        <>
          <h1>
            <Reference reference={opened.case.reference} />
          </h1>
          <Confirm
            language={language}
            action={caseHref(opened, "/conflict")}
            title={t.conflictTitle}
            deed={t.conflictDeed}
            back={caseHref(opened)}
          >
            <p>{t.conflictText}</p>
          </Confirm>
        </>,
      );
    }),
  )
  .post("/cases/:id/conflict", permit("case-read"), (c) =>
    withCase(c, async (desk, opened) => {
      await markConflict(desk.db, c.var.signedIn.viewer, opened.case, desk.now);
      const t = inLanguage(workTexts, readerOf(c, desk).language);
      return memberPage(
        c,
        desk,
        { title: t.conflictDone },
        <>
          <h1>{t.conflictDone}</h1>
          <p>{t.conflictThanks}</p>
        </>,
      );
    }),
  )
  .post("/cases/:id/conflict/:member/lift", permit("conflict-lift"), (c) =>
    withCase(c, async (desk, opened) => {
      const member = c.req.param("member");
      const { viewer } = c.var.signedIn;
      const lifted =
        isId("member", member) && (await liftConflict(desk.db, viewer, opened.case, member, desk.now));
      return lifted ? c.redirect(caseHref(opened), 303) : notHere(c);
    }),
  );
