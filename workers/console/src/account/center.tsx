import { switchCenter } from "@sanad/casework/desk/switch-center";
import { centerIds } from "@sanad/domain/center";
import { isOneOf } from "@sanad/domain/vocabulary";
import { Hono } from "hono";
import { browserLabel } from "../browser-label.ts";
import { deskOf, type App } from "../context.ts";
import { formOf, smallForms, textOf } from "../form.ts";
import { languageIn } from "../language.ts";
import { permit } from "../permit.tsx";
import { letIn } from "../sign-in/let-in.ts";
import { NotHerePage } from "../views/not-here.tsx";

/** Goes on in the other center of a person who belongs to both. */
export const center = new Hono<App>().post("/center", permit("self"), smallForms(), async (c) => {
  const desk = deskOf(c.env, Date.now());
  const wanted = textOf(await formOf(c), "center");
  const label = browserLabel(c.req.header("user-agent"));
  const begun = isOneOf(centerIds, wanted) ? await switchCenter(desk, c.var.signedIn, wanted, label) : null;
  return begun === null ? c.html(<NotHerePage language={languageIn(c)} />, 404) : letIn(c, begun);
});
