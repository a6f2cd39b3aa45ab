import { isId } from "@sanad/domain/id";
import { parseReference } from "@sanad/domain/reference";
import { workTexts } from "@sanad/locale/console/case-work";
import { trainingTexts } from "@sanad/locale/console/training";
import { linkCases, unlinkCases } from "@sanad/store/link-rows";
import { staffCaseByReference } from "@sanad/store/staff-cases";
import { Hono } from "hono";
import type { App } from "../context.ts";
import { readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { Typed } from "./form-values.ts";
import { caseHref, notHere, withCase } from "./opened.tsx";
import { giveBack } from "./show-case.tsx";

/** Links between cases of the same victim. Nothing is moved, and undoing one loses nothing. */
export const links = new Hono<App>()
  .post("/cases/:id/links", permit("case-work"), (c) =>
    withCase(c, async (desk, opened) => {
      const { viewer } = c.var.signedIn;
      const { language } = readerOf(c, desk);
      const typed = Typed.of(await c.req.formData());
      const reference = parseReference(typed.text("link"));
      const other = reference === null ? null : await staffCaseByReference(desk.db, viewer, reference);
      if (other === null || other.id === opened.case.id)
        return giveBack(c, desk, opened, typed, { field: "link", text: workTexts.noSuchCase[language] });
      if (other.training !== opened.case.training)
        return giveBack(c, desk, opened, typed, { field: "link", text: trainingTexts.notBeside[language] });
      const linked = await linkCases(desk.db, viewer, opened.case, other, desk.now);
      if (!linked)
        return giveBack(c, desk, opened, typed, { field: "link", text: workTexts.linkedAlready[language] });
      return c.redirect(caseHref(opened), 303);
    }),
  )
  .post("/cases/:id/links/:link/undo", permit("case-work"), (c) =>
    withCase(c, async (desk, opened) => {
      const link = c.req.param("link");
      const { viewer } = c.var.signedIn;
      const undone = isId("link", link) && (await unlinkCases(desk.db, viewer, opened.case, link, desk.now));
      return undone ? c.redirect(caseHref(opened), 303) : notHere(c);
    }),
  );
