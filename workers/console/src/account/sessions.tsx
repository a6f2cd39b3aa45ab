import { sessionIdle } from "@sanad/domain/session-time";
import { hex } from "@sanad/domain/bytes";
import type { AccountDone } from "@sanad/locale/console/account";
import { endOwnSessions, ownSessions as readOwn } from "@sanad/store/sessions";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { formOf, smallForms, textOf } from "../form.ts";
import { languageIn } from "../language.ts";
import { permit } from "../permit.tsx";
import { NotHerePage } from "../views/not-here.tsx";

/** Ends one of the member's own sessions, or all the others. */
export const ownSessions = new Hono<App>().post("/sessions/end", permit("self"), smallForms(), async (c) => {
  const { db, now } = deskOf(c.env, Date.now());
  const { viewer } = c.var.signedIn;
  const wanted = textOf(await formOf(c), "session");
  const back = (done: AccountDone) => c.redirect(`/account?done=${done}`, 303);
  if (wanted === "others") {
    await endOwnSessions(db, viewer, "others", now);
    return back("others");
  }
  const found = (await readOwn(db, viewer, now, sessionIdle)).find(({ id }) => hex(id) === wanted);
  if (found === undefined) return c.html(<NotHerePage language={languageIn(c)} />, 404);
  await endOwnSessions(db, viewer, found.id, now);
  return back("ended");
});
