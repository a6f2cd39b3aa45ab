import { acknowledgeCall } from "@sanad/casework/desk/take-notice";
import { DomainError } from "@sanad/domain/error";
import { parseReference } from "@sanad/domain/reference";
import { called } from "@sanad/locale/console/called";
import { inLanguage } from "@sanad/locale/text";
import { calledCase, caseByReference } from "@sanad/store/called-case";
import { Hono, type MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { deskOf, type App } from "../context.ts";
import { memberPage, readerOf } from "../member-page.tsx";
import { permit } from "../permit.tsx";
import { Button } from "../views/button.tsx";
import { Reference } from "../views/reference.tsx";
import { UrgencyBadge } from "../views/urgency-badge.tsx";
import { keepReference } from "./reference-cookie.ts";

/**
 * A link in a mail leads here without the session's cookie, which no other site may send, also for somebody who has long signed in.
 * The page then asks for itself once more, from here.
 */
function fromElsewhere(): MiddlewareHandler<App> {
  return createMiddleware<App>(async function askedAgain(c, next) {
    const { pathname } = new URL(c.req.url);
    if (c.req.header("sec-fetch-site") === "cross-site") {
      return c.html(`<!doctype html><meta http-equiv="refresh" content="0;url=${encodeURI(pathname)}">`);
    }
    await next();
    const wanted = parseReference(c.req.param("reference") ?? "");
    if (c.res.status === 401 && wanted !== null) keepReference(c, wanted);
  });
}

/** Where the link of a notice leads: to the case, where it is this member's to open. */
export const reference = new Hono<App>()
  .get("/reference/:reference", fromElsewhere(), permit("case-read"), async (c) => {
    const wanted = parseReference(c.req.param("reference"));
    const desk = deskOf(c.env, Date.now());
    const { viewer } = c.var.signedIn;
    const id = wanted === null ? null : await caseByReference(desk.db, viewer, wanted);
    if (id !== null) return c.redirect(`/cases/${id}`, 303);
    const call = wanted === null ? null : await calledCase(desk.db, viewer, wanted);
    if (call === null) throw nothing();
    const reader = readerOf(c, desk);
    const t = inLanguage(called, reader.language);
    return memberPage(
      c,
      desk,
      { title: t.title },
      <section class="plain">
        <h1>{t.title}</h1>
        <p>
          <Reference reference={call.reference} />{" "}
          <UrgencyBadge urgency={call.urgency} language={reader.language} />
        </p>
        <p>{t.why}</p>
        {call.acknowledgedAt === null ? (
          <form method="post" action={`/reference/${call.reference}/acknowledge`}>
            <p class="soft">{t.together}</p>
            <Button>{t.acknowledge}</Button>
          </form>
        ) : (
          <p role="status">{t.acknowledged}</p>
        )}
      </section>,
    );
  })
  .post("/reference/:reference/acknowledge", permit("duty"), async (c) => {
    const wanted = parseReference(c.req.param("reference"));
    const desk = deskOf(c.env, Date.now());
    if (wanted === null || !(await acknowledgeCall(desk, c.var.signedIn, wanted))) throw nothing();
    return c.redirect(`/reference/${wanted}`, 303);
  });

function nothing(): DomainError {
  return new DomainError("not-found", "there is no such case for this member");
}
