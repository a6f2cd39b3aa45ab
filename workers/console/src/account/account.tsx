import { accountDone } from "@sanad/locale/console/account";
import { Hono } from "hono";
import type { App } from "../context.ts";
import { permit } from "../permit.tsx";
import { accountPage } from "./page.tsx";

/** One's own sessions and keys. */
export const account = new Hono<App>().get("/", permit("self"), async (c) => {
  const done = c.req.query("done") ?? "";
  return c.html(await accountPage(c, { done: isDone(done) ? done : null }));
});

function isDone(text: string): text is keyof typeof accountDone {
  return Object.hasOwn(accountDone, text);
}
