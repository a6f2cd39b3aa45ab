import { centerConfiguration } from "@sanad/casework/desk/center-configuration";
import { centerKeys } from "@sanad/casework/desk/center-keys";
import { changeCenterKey } from "@sanad/casework/desk/change-center-key";
import type { Desk } from "@sanad/casework/desk/desk";
import { wrapNextPage } from "@sanad/casework/desk/wrap-anew";
import { fromHex } from "@sanad/domain/bytes";
import { recoverySheets } from "@sanad/http/recovery-sheet";
import { centerKeyTexts } from "@sanad/locale/console/center-key";
import { inLanguage } from "@sanad/locale/text";
import { recordPrinting } from "@sanad/store/center-key";
import { freshId } from "@sanad/store/fresh-id";
import { countToWrap, startJob, unfinishedJobs } from "@sanad/store/jobs";
import { splitRecovery } from "@sanad/vault/open";
import { type Context, Hono } from "hono";
import { type App, deskOf } from "../context.ts";
import { formOf, textOf } from "../form.ts";
import { justSignedIn } from "../just-signed-in.tsx";
import { languageIn } from "../language.ts";
import { memberPage } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { CenterKeyPage, WorkingPage } from "./pages.tsx";

/** The center's key: changing it, the work that follows, and what has to be done outside. */
export const centerKey = new Hono<App>()
  .get("/center-key", permit("members"), (c) => overview(c, deskOf(c.env, Date.now()), null))
  .post("/center-key/change", permit("members"), justSignedIn(), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const t = inLanguage(centerKeyTexts, languageIn(c));
    const changed = await changeCenterKey(desk, c.var.signedIn, textOf(await formOf(c), "from"));
    if (changed.ok) return c.redirect("/center-key/work", 303);
    return overview(c, desk, changed.reason === "unproved" ? t.unproved : t.meanwhile);
  })
  // Reading this page does the next part. It is asked for again until all is done, by the browser itself and without a script;
  // asked twice, or by two, each part is done once.
  .get("/center-key/work", permit("members"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const [job] = await unfinishedJobs(desk.db, c.var.signedIn.viewer);
    if (job === undefined) return c.redirect("/center-key", 303);
    const after = await wrapNextPage(desk, c.var.signedIn, job);
    if (after.finishedAt !== null) return c.redirect("/center-key/work", 303);
    c.header("Refresh", "0");
    const t = inLanguage(centerKeyTexts, languageIn(c));
    const page = <WorkingPage done={after.done} total={after.total} language={languageIn(c)} />;
    return memberPage(c, desk, { title: t.title, place: "members" }, page);
  })
  .post("/center-key/more", permit("members"), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const { viewer } = c.var.signedIn;
    const { center } = viewer;
    const which = textOf(await formOf(c), "which") === "closed" ? "closed" : "open";
    const toKey = fromHex(centerKeys(c.var.signedIn).newest.key);
    const total = await countToWrap(desk.db, `center:${center}`, toKey, which);
    const kind = which === "closed" ? "center-rekey-closed" : "center-rekey";
    const id = freshId("job");
    if (total > 0) await startJob(desk.db, { id, center, kind, toKey, done: 0, total, startedAt: desk.now });
    return c.redirect("/center-key/work", 303);
  })
  .post("/center-key/sheets", permit("members"), justSignedIn(), async (c) => {
    const { db, now: at } = deskOf(c.env, Date.now());
    const { viewer } = c.var.signedIn;
    const { center } = viewer;
    const { identity, key } = centerKeys(c.var.signedIn).newest;
    const shares = await splitRecovery(identity, center);
    await recordPrinting(db, viewer, key, at);
    return c.html(recoverySheets({ center, key, shares, at }));
  });

async function overview(c: Context<App>, desk: Desk, problem: string | null): Promise<Response> {
  const { signedIn } = c.var;
  const { center } = signedIn.viewer;
  const from = centerKeys(signedIn).newest.key;
  const key = fromHex(from);
  const [{ value, isDeployed }, open, closed, jobs] = await Promise.all([
    centerConfiguration(desk, signedIn),
    countToWrap(desk.db, `center:${center}`, key, "open"),
    countToWrap(desk.db, `center:${center}`, key, "closed"),
    unfinishedJobs(desk.db, signedIn.viewer),
  ]);
  const t = inLanguage(centerKeyTexts, languageIn(c));
  return memberPage(
    c,
    desk,
    { title: t.title, place: "members", status: problem === null ? 200 : 409 },
    <CenterKeyPage
      language={languageIn(c)}
      from={from}
      variable={`CENTER_${center.toUpperCase()}`}
      value={isDeployed ? null : JSON.stringify(value)}
      open={open}
      closed={closed}
      isWorking={jobs.length > 0}
      problem={problem}
    />,
  );
}
