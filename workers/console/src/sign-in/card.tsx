import { signInByCard } from "@sanad/casework/desk/sign-in";
import { centerIds } from "@sanad/domain/center";
import { isOneOf } from "@sanad/domain/vocabulary";
import { parseReceipt } from "@sanad/vault/seal";
import { Hono } from "hono";
import { browserLabel } from "../browser-label.ts";
import { forgetCard, rememberCard, rememberedCard, remembersCard } from "../card-cookie.ts";
import { deskOf, type App } from "../context.ts";
import { languageIn } from "../language.ts";
import { formOf, smallForms, textOf } from "../form.ts";
import { SignInPage, type SignInTrouble } from "../views/sign-in.tsx";
import { letIn, replacedBy } from "./let-in.ts";
import { comesTooOften } from "./too-often.ts";

const statuses = { slip: 400, wrong: 403, passkey: 403, wait: 429 } as const;

/** Signing in by key card and password; the card may be one that the device remembers. */
export const cardSignIn = new Hono<App>()
  .use("/sign-in/*", smallForms())
  .get("/sign-in", (c) => {
    const remembered = remembersCard(c) && c.req.query("card") !== "another";
    return c.html(<SignInPage language={languageIn(c)} trouble={null} remembered={remembered} />);
  })
  .post("/sign-in", async (c) => {
    const desk = deskOf(c.env, Date.now());
    const form = await formOf(c);
    // The field is not there where the page asked for the password alone.
    const isTyped = form.has("card");
    const again = (trouble: SignInTrouble) =>
      c.html(
        <SignInPage
          language={languageIn(c)}
          trouble={trouble}
          remembered={!isTyped && trouble !== "slip"}
          typed={trouble === "slip" ? textOf(form, "card") : ""}
        />,
        statuses[trouble],
      );
    if (await comesTooOften(c, desk)) return again("wait");
    const card = isTyped ? parseReceipt(textOf(form, "card")) : await rememberedCard(c, desk.sessionKey);
    if (card === null) {
      // A cookie that opens no more is of another deploy's key: the card is asked for again.
      if (!isTyped) forgetCard(c);
      return again("slip");
    }
    const wanted = textOf(form, "center");
    const begun = await signInByCard(
      desk,
      { card, password: textOf(form, "password") },
      isOneOf(centerIds, wanted) ? wanted : null,
      browserLabel(c.req.header("user-agent")),
      { replaced: await replacedBy(c) },
    );
    if (!begun.ok) return again(begun.reason);
    if (textOf(form, "remember") === "yes") await rememberCard(c, desk.sessionKey, card);
    return letIn(c, begun.value);
  });
