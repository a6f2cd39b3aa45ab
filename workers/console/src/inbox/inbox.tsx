import { newsSince } from "@sanad/casework/desk/news";
import { may } from "@sanad/domain/role";
import { newsOf } from "@sanad/locale/console/lists";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { languageIn } from "../language.ts";
import { permit } from "../permit.tsx";
import { placePaths } from "../views/navigation.tsx";
import { NotHerePage } from "../views/not-here.tsx";
import { givenPage } from "./given-page.tsx";
import { listIn, placeIn } from "./list-address.ts";
import { listPage } from "./list-page.tsx";
import { takeReference } from "./reference-cookie.ts";

/** The lists of cases, and where a member's day begins. */
export const inbox = new Hono<App>()
  .get("/", permit("self"), (c) => {
    const wanted = takeReference(c);
    if (wanted !== null) return c.redirect(`/reference/${wanted}`, 303);
    const { role } = c.var.signedIn.viewer;
    if (may(role, "inbox")) return c.redirect(placePaths.open, 303);
    return c.redirect(may(role, "case-read") ? placePaths.mine : "/account", 303);
  })
  .get("/cases", permit("case-read"), async (c) => {
    const { searchParams } = new URL(c.req.url);
    const list = listIn(searchParams);
    const mayAll = may(c.var.signedIn.viewer.role, "inbox");
    if (list !== null && mayAll) return listPage(c, list, placeIn(searchParams));
    if (list?.name === "mine") return givenPage(c);
    return c.html(<NotHerePage language={languageIn(c)} />, 404);
  })
  .get("/inbox/news", permit("inbox"), async (c) => {
    const seen = c.req.query("seen") ?? "";
    const desk = deskOf(c.env, Date.now());
    const { count, urgency } = await newsSince(desk, c.var.signedIn, seen);
    return c.json({ count, urgency, text: count === 0 ? "" : newsOf(count, languageIn(c)) });
  });
