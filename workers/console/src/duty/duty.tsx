import { dutyNow } from "@sanad/casework/desk/duty-now";
import { handoverLength, writeHandover } from "@sanad/casework/desk/handover";
import { setPager } from "@sanad/casework/desk/set-pager";
import { isId } from "@sanad/domain/id";
import { readTelephone } from "@sanad/domain/telephone";
import { dutyTexts } from "@sanad/locale/console/duty";
import { storePager } from "@sanad/store/duty-rows";
import { takeHandover } from "@sanad/store/handover-rows";
import { type Context, Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { formOf, textOf } from "../form.ts";
import type { FormProblem } from "../views/error-summary.tsx";
import { DutyPage } from "./duty-page.tsx";

/** Who is on duty, the member's own number, and the handover. */
export const duty = new Hono<App>()
  .get("/duty", permit("duty"), (c) => page(c))
  .post("/duty/number", permit("duty"), async (c) => {
    const typed = textOf(await formOf(c), "telephone", 40);
    const telephone = readTelephone(typed);
    if (telephone === null) return page(c, "telephone", "numberWrong", typed);
    await setPager(deskOf(c.env, Date.now()), c.var.signedIn, telephone);
    return c.redirect("/duty", 303);
  })
  .post("/duty/number/remove", permit("duty"), async (c) => {
    const { db, now } = deskOf(c.env, Date.now());
    await storePager(db, c.var.signedIn.viewer, null, now);
    return c.redirect("/duty", 303);
  })
  .post("/duty/handover", permit("duty"), async (c) => {
    const text = textOf(await formOf(c), "handover", handoverLength).trim();
    if (text === "") return page(c, "handover", "handoverEmpty");
    await writeHandover(deskOf(c.env, Date.now()), c.var.signedIn, text);
    return c.redirect("/duty", 303);
  })
  .post("/duty/handover/:id/take", permit("duty"), async (c) => {
    const id = c.req.param("id");
    if (!isId("handover", id)) return c.notFound();
    const { db, now } = deskOf(c.env, Date.now());
    await takeHandover(db, c.var.signedIn.viewer, id, now);
    return c.redirect("/duty", 303);
  });

async function page(
  c: Context<App>,
  field?: string,
  problem?: "numberWrong" | "handoverEmpty",
  telephone?: string,
): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const reader = readerOf(c, desk);
  const shown = await dutyNow(desk, c.var.signedIn);
  const problems: readonly FormProblem[] =
    field === undefined || problem === undefined
      ? []
      : [{ field, text: dutyTexts[problem][reader.language] }];
  return memberPage(
    c,
    desk,
    { title: dutyTexts.title[reader.language], place: "duty", status: problems.length > 0 ? 422 : 200 },
    <DutyPage
      reader={reader}
      role={c.var.signedIn.viewer.role}
      duty={shown}
      problems={problems}
      {...(telephone === undefined ? {} : { typed: { telephone } })}
    />,
    shown.names,
  );
}
