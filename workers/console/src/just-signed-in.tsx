import { isFresh } from "@sanad/casework/desk/fresh";
import { justSignedInTexts } from "@sanad/locale/console/just-signed-in";
import { inLanguage } from "@sanad/locale/text";
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { deskOf, type App } from "./context.ts";
import { languageIn } from "./language.ts";
import { memberPage } from "./member-page.tsx";
import { ButtonLink } from "./views/button.tsx";

/**
 * Behind `permit`, before whatever decides who comes into the center or what opens its cases. Whoever finds a president's
 * open browser, or steals its cookie, could otherwise let themselves in for good, or print the center's key.
 */
export function justSignedIn(): MiddlewareHandler<App> {
  return createMiddleware<App>(async function onlyFresh(c, next) {
    const desk = deskOf(c.env, Date.now());
    if (isFresh(c.var.signedIn.viewer, desk.now)) return next();
    const t = inLanguage(justSignedInTexts, languageIn(c));
    return memberPage(
      c,
      desk,
      { title: t.title, place: "members", status: 403 },
      <>
        <h1>{t.title}</h1>
        <p role="alert">{t.why}</p>
        <p class="actions">
          <ButtonLink href="/sign-in" look="primary">
            {t.signIn}
          </ButtonLink>
        </p>
      </>,
    );
  });
}
