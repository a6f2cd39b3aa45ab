import type { Desk } from "@sanad/casework/desk/desk";
import { type OpenedCase, openCase } from "@sanad/casework/desk/open-case";
import { isId } from "@sanad/domain/id";
import type { Context } from "hono";
import { deskOf, type App } from "../context.ts";
import { languageIn } from "../language.ts";
import { NotHerePage } from "../views/not-here.tsx";

/** What does not exist, was not given to this member, or is closed to them looks the same. */
export function notHere(c: Context<App>): Response | Promise<Response> {
  return c.html(<NotHerePage language={languageIn(c)} />, 404);
}

/** Opens the case of the address for the signed-in member, or answers as if there were none. */
export async function withCase(
  c: Context<App>,
  act: (desk: Desk, opened: OpenedCase) => Promise<Response>,
): Promise<Response> {
  const desk = deskOf(c.env, Date.now());
  const id = c.req.param("id") ?? "";
  const opened = isId("case", id) ? await openCase(desk, c.var.signedIn, id) : null;
  return opened === null ? notHere(c) : act(desk, opened);
}

export function caseHref({ case: row }: Pick<OpenedCase, "case">, rest = ""): string {
  return `/cases/${row.id}${rest}`;
}
