import { openSession } from "@sanad/casework/desk/session";
import { may, type Permission } from "@sanad/domain/role";
import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { remembersCard } from "./card-cookie.ts";
import { deskOf, type App } from "./context.ts";
import { languageIn } from "./language.ts";
import { sessionIn } from "./session-cookie.ts";
import { NotHerePage } from "./views/not-here.tsx";
import { SignInPage } from "./views/sign-in.tsx";

/** What a page asks for by itself while nobody touches it keeps no session alive. */
function asksByItself(c: Context<App>): boolean {
  return c.req.query("watch") !== undefined;
}

/**
 * The one door to every page of the console: a session, and a role that may. Whoever has no session is asked to sign in;
 * whoever may not gets the answer that a page gives which does not exist, so that nothing is learnt from asking.
 */
export function permit(permission: Permission): MiddlewareHandler<App> {
  return createMiddleware<App>(async function withPermission(c, next) {
    const value = sessionIn(c);
    const signedIn =
      value === null ? null : await openSession(deskOf(c.env, Date.now()), value, !asksByItself(c));
    const language = languageIn(c);
    if (signedIn === null) {
      return c.html(<SignInPage language={language} trouble={null} remembered={remembersCard(c)} />, 401);
    }
    if (!may(signedIn.viewer.role, permission)) return c.html(<NotHerePage language={language} />, 404);
    c.set("signedIn", signedIn);
    return next();
  });
}
