import { readCasePage } from "@sanad/casework/desk/case-page";
import { colleaguesOf } from "@sanad/casework/desk/colleagues";
import type { Desk } from "@sanad/casework/desk/desk";
import { type OpenedCase, openCase } from "@sanad/casework/desk/open-case";
import { quarantineShown } from "@sanad/casework/desk/quarantine-shown";
import { showReference } from "@sanad/domain/reference";
import { may } from "@sanad/domain/role";
import { caseTexts } from "@sanad/locale/console/case";
import { meanwhileTexts, workTexts } from "@sanad/locale/console/case-work";
import { changeTexts } from "@sanad/locale/console/case-work";
import { isId } from "@sanad/domain/id";
import { isolate } from "@sanad/locale/isolate";
import { fill } from "@sanad/locale/text";
import { changesSince } from "@sanad/store/case-visits";
import type { TimelineEnd } from "@sanad/store/timeline";
import type { Context } from "hono";
import type { App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import type { FormProblem } from "../views/error-summary.tsx";
import { withoutDeceit } from "../views/stranger.tsx";
import { CaseView } from "./case-view.tsx";
import type { Returned, Typed } from "./form-values.ts";
import { notHere } from "./opened.tsx";
import type { Revealed } from "./plan-view.tsx";

interface Shown {
  readonly before?: TimelineEnd | null;
  readonly revealed?: Revealed;
  readonly returned?: Returned;
  readonly status?: 200 | 409 | 422;
}

/** The page of a case, as it is or with a form that came back. */
export async function showCase(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  { before = null, revealed, returned, status }: Shown = {},
): Promise<Response> {
  const { signedIn } = c.var;
  const [read, colleagues] = await Promise.all([
    readCasePage(desk, signedIn, opened, before),
    colleaguesOf(desk, signedIn),
  ]);
  const page = await quarantineShown(desk, signedIn, opened, read);
  const reader = readerOf(c, desk);
  const { viewer } = signedIn;
  const title = fill(caseTexts.title[reader.language], {
    reference: isolate(showReference(opened.case.reference)),
  });
  return memberPage(
    c,
    desk,
    { title, ...(status !== undefined && { status }) },
    <CaseView
      page={page}
      colleagues={colleagues}
      reader={reader}
      mayDo={(permission) => may(viewer.role, permission)}
      member={viewer.member}
      revealed={revealed ?? null}
      returned={returned ?? null}
    />,
    colleagues,
  );
}

/** Gives the page back with what was typed. @param problem of which field, `null` for the whole */
export async function giveBack(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  typed: Typed,
  problem: FormProblem,
): Promise<Response> {
  const returned: Returned = { typed, problems: [problem], meanwhile: [] };
  return showCase(c, desk, opened, { returned, status: 422 });
}

/** Gives the page back to whoever saved after somebody else: the case as it is now, their words, what was changed. */
export async function giveBackStale(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  typed: Typed,
): Promise<Response> {
  const now = await openCase(desk, c.var.signedIn, opened.case.id);
  if (now === null) return notHere(c);
  const returned = await staleForm(c, desk, now, typed);
  return showCase(c, desk, now, { returned, status: 409 });
}

/** What a member is told who saved too late. */
export async function staleForm(
  c: Context<App>,
  desk: Desk,
  opened: OpenedCase,
  typed: Typed,
): Promise<Returned> {
  const { language } = readerOf(c, desk);
  const { signedIn } = c.var;
  const changes = await changesSince(desk.db, signedIn.viewer, opened.case, typed.seen());
  const names = await colleaguesOf(desk, signedIn);
  const meanwhile = changes.flatMap(({ actor, action }) => {
    const said = Object.entries(meanwhileTexts).find(([known]) => known === action)?.[1];
    if (said === undefined) return [];
    const name = isId("member", actor) ? names.get(actor)?.name : undefined;
    return [fill(said[language], { name: isolate(withoutDeceit(name ?? changeTexts.somebody[language])) })];
  });
  return { typed, problems: [{ field: null, text: workTexts.stale[language] }], meanwhile };
}
