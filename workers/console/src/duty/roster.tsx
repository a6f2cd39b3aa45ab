import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import { changeRoster, knownRoster } from "@sanad/casework/desk/roster";
import { defaultRoster } from "@sanad/domain/duty/default-roster";
import { rosterTexts } from "@sanad/locale/console/roster";
import { Hono, type Context } from "hono";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { formOf, textOf } from "../form.ts";
import { type DraftProblem, draftOf, readDraft, type RosterDraft, rosterFrom } from "./roster-draft.ts";
import { RosterForm } from "./roster-page.tsx";

/** The president's plan of duty. */
export const roster = new Hono<App>()
  .get("/duty/roster", permit("roster-edit"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const known = await knownRoster(desk, c.var.signedIn);
    const draft = draftOf(known.roster ?? defaultRoster(readerOf(c, desk).zone));
    return formPage(c, { draft, since: known.since, problems: [], changed: false });
  })
  .post("/duty/roster", permit("roster-edit"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const form = await formOf(c);
    const draft = readDraft(form);
    const since = Number(textOf(form, "since"));
    const members = await activeMembers(c);
    const built = rosterFrom(draft, new Set(members.keys()));
    if ("problems" in built) return formPage(c, { draft, since, problems: built.problems, changed: false });
    if (await changeRoster(desk, c.var.signedIn, { since }, built.roster)) return c.redirect("/duty", 303);
    const newest = await knownRoster(desk, c.var.signedIn);
    return formPage(c, { draft, since: newest.since, problems: [], changed: true });
  });

interface Shown {
  readonly draft: RosterDraft;
  readonly since: number;
  readonly problems: readonly DraftProblem[];
  readonly changed: boolean;
}

async function formPage(c: Context<App>, shown: Shown): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const { language } = readerOf(c, desk);
  const status = shown.problems.length > 0 ? 422 : shown.changed ? 409 : 200;
  return memberPage(
    c,
    desk,
    { title: rosterTexts.title[language], place: "duty", status },
    <RosterForm language={language} members={await activeMembers(c)} {...shown} />,
  );
}

async function activeMembers(c: Context<App>) {
  const all = await colleaguesOf(deskOf(c.env, Date.now()), c.var.signedIn);
  return new Map([...all].flatMap(([id, { name, active }]) => (active ? [[id, name] as const] : [])));
}
