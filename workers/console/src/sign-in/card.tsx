import type { Desk } from "@sanad/casework/desk/desk";
import { networkKey } from "@sanad/casework/limit-key";
import { signInByCard } from "@sanad/casework/desk/sign-in";
import { centerIds } from "@sanad/domain/center";
import { isOneOf } from "@sanad/domain/vocabulary";
import { isThisMachine, network } from "@sanad/http/network";
import { parseReceipt } from "@sanad/vault/seal";
import { Hono } from "hono";
import { deskOf, type App } from "../context.ts";
import { browserLabel } from "../browser-label.ts";
import { languageIn } from "../language.ts";
import { keepSession } from "../session-cookie.ts";
import { SignInPage } from "../views/sign-in.tsx";

/** Signing in by key card and password. */
export const cardSignIn = new Hono<App>()
  .get("/sign-in", (c) => c.html(<SignInPage language={languageIn(c)} trouble={null} />))
  .post("/sign-in", async (c) => {
    const language = languageIn(c);
    const again = (trouble: "slip" | "wrong" | "wait", status: 400 | 403 | 429) =>
      c.html(<SignInPage language={language} trouble={trouble} />, status);
    const desk = deskOf(c.env, Date.now());
    if (await comesTooOften(c.env, desk, c.req.header("cf-connecting-ip"))) return again("wait", 429);
    const form = await c.req.formData();
    const card = parseReceipt(textOf(form.get("card")));
    if (card === null) return again("slip", 400);
    const wanted = textOf(form.get("center"));
    const begun = await signInByCard(
      desk,
      { card, password: textOf(form.get("password")) },
      isOneOf(centerIds, wanted) ? wanted : null,
      browserLabel(c.req.header("user-agent")),
    );
    if (!begun.ok) return again(begun.reason, begun.reason === "wait" ? 429 : 403);
    keepSession(c, begun.value.value);
    return c.redirect("/", 303);
  });

/** Strangers who try cards cost Argon2 each time. The address is kept nowhere: the platform counts under a keyed hash. */
async function comesTooOften(env: Env, desk: Desk, address: string | undefined): Promise<boolean> {
  if (address === undefined || isThisMachine(address)) return false;
  const { success } = await env.SIGN_IN.limit({ key: await networkKey(desk, network(address)) });
  return !success;
}

function textOf(value: string | File | null): string {
  return typeof value === "string" ? value.slice(0, 200) : "";
}
