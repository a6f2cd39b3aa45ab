import type { Desk } from "@sanad/casework/desk/desk";
import {
  joinCenter,
  type JoinTrouble,
  type OpenedInvitation,
  openInvitation,
} from "@sanad/casework/desk/join";
import type { Result } from "@sanad/domain/result";
import { parseInvitationCode } from "@sanad/vault/seal";
import { type Context, Hono } from "hono";
import { browserLabel } from "../browser-label.ts";
import { type App, deskOf } from "../context.ts";
import { formOf, smallForms, textOf } from "../form.ts";
import { languageIn } from "../language.ts";
import { keepSession } from "../session-cookie.ts";
import { comesTooOften } from "../sign-in/too-often.ts";
import { CardPage } from "./card-page.tsx";
import { askedGroups, choiceProblems } from "./choice.ts";
import { CodePage } from "./code-page.tsx";
import { JoinedPage } from "./joined-page.tsx";

/** Taking up an invitation. The link alone opens nothing, and no page of it carries a link on. */
export const join = new Hono<App>()
  .get("/join/:token", (c) => c.html(<CodePage language={languageIn(c)} token={tokenIn(c)} trouble={null} />))
  .post("/join/:token", smallForms(), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const form = await formOf(c);
    const opened = await opening(c, desk, form);
    if (!opened.ok) return askAgain(c, opened.reason);
    const { card } = opened.value;
    const code = textOf(form, "code");
    return c.html(
      <CardPage language={languageIn(c)} token={tokenIn(c)} code={code} card={card} problems={[]} />,
    );
  })
  .post("/join/:token/finish", smallForms(), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const form = await formOf(c);
    const opened = await opening(c, desk, form);
    if (!opened.ok) return askAgain(c, opened.reason);
    const language = languageIn(c);
    const { card } = opened.value;
    const [code, password] = [textOf(form, "code"), textOf(form, "password", 400)];
    const groups = askedGroups.map((number) => textOf(form, `group-${number}`));
    const problems = choiceProblems(card, { groups, password, again: textOf(form, "again", 400) }, language);
    if (problems.length > 0) {
      const page = { language, token: tokenIn(c), code, card, problems };
      return c.html(<CardPage {...page} />, 422);
    }
    const begun = await joinCenter(desk, opened.value, password, browserLabel(c.req.header("user-agent")));
    if (begun === null) return askAgain(c, "wrong");
    keepSession(c, begun.value);
    return c.html(<JoinedPage language={language} />);
  });

type OpeningTrouble = JoinTrouble | "slip";

async function opening(
  c: Context<App>,
  desk: Desk,
  form: FormData,
): Promise<Result<OpenedInvitation, OpeningTrouble>> {
  if (await comesTooOften(c, desk)) return { ok: false, reason: "wait" };
  const code = parseInvitationCode(textOf(form, "code"));
  return code === null ? { ok: false, reason: "slip" } : openInvitation(desk, tokenIn(c), code);
}

function askAgain(c: Context<App>, trouble: OpeningTrouble): Response | Promise<Response> {
  const status = { slip: 422, wrong: 403, wait: 429 } as const;
  return c.html(<CodePage language={languageIn(c)} token={tokenIn(c)} trouble={trouble} />, status[trouble]);
}

function tokenIn(c: Context<App>): string {
  return (c.req.param("token") ?? "").slice(0, 64);
}
