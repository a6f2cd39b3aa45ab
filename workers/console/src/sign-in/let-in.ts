import type { BegunSession } from "@sanad/casework/desk/begin-session";
import { readBearer } from "@sanad/vault/seal";
import type { Context } from "hono";
import type { App } from "../context.ts";
import { keepSession, sessionIn } from "../session-cookie.ts";

/** The session that the browser had until now: signing in ends it and takes nothing over, whoever set its cookie. */
export async function replacedBy(c: Context<App>): Promise<Uint8Array | null> {
  return (await readBearer(sessionIn(c) ?? ""))?.id ?? null;
}

/** Gives the browser its new session and leads to the door, which knows where each role begins its day. */
export function letIn(c: Context<App>, begun: BegunSession): Response {
  keepSession(c, begun.value);
  return c.redirect("/", 303);
}
