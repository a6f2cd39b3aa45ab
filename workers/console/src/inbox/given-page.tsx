import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { navigationLabels } from "@sanad/locale/console/shell";
import { givenCases } from "@sanad/store/case-lists";
import type { Context } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { CaseList } from "../views/case-list.tsx";
import { listItems } from "./list-items.ts";

/** As many as anybody was ever given; more are found by their reference. */
const GIVEN = 200;

/** The cases that were opened to a member who does not hold the center's key. They have no summaries, which are under that key. */
export async function givenPage(c: Context<App>): Promise<Response> {
  const { viewer } = c.var.signedIn;
  const desk = deskOf(c.env, Date.now());
  const reader = readerOf(c, desk);
  const cases = await givenCases(desk.db, viewer, GIVEN);
  const names = await colleaguesOf(desk, c.var.signedIn);
  const shown = { page: { cases, summaries: new Map() }, names, viewer, reader, back: null };
  const items = listItems(shown);
  const title = navigationLabels.mine[reader.language];
  return memberPage(
    c,
    desk,
    { title, place: "mine", here: "/cases?list=mine" },
    <CaseList reader={reader} name={title} total={cases.length} items={items} previous={null} next={null} />,
    names,
  );
}
