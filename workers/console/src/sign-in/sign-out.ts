import { endOwnSessions } from "@sanad/store/sessions";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { permit } from "../permit.tsx";
import { forgetSession } from "../session-cookie.ts";

export const signOut = new Hono<App>().post("/sign-out", permit("self"), async (c) => {
  const { db, now } = deskOf(c.env, Date.now());
  const { viewer } = c.var.signedIn;
  await endOwnSessions(db, viewer, viewer.session, now);
  forgetSession(c);
  return c.redirect("/sign-in", 303);
});
