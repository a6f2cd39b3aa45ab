import { addCard } from "@sanad/casework/desk/add-card";
import { addPasskey } from "@sanad/casework/desk/add-passkey";
import { changePassword } from "@sanad/casework/desk/change-password";
import { isFresh } from "@sanad/casework/desk/fresh";
import { addOptions } from "@sanad/casework/desk/passkey-options";
import { isId } from "@sanad/domain/id";
import { passwordTrouble } from "@sanad/domain/password";
import type { Language } from "@sanad/domain/vocabulary";
import { type AccountDone, accountTexts } from "@sanad/locale/console/account";
import { keyCardTexts } from "@sanad/locale/console/key-card";
import { passwordTroubles } from "@sanad/locale/console/password";
import { consoleShell } from "@sanad/locale/console/shell";
import { signIn } from "@sanad/locale/console/sign-in";
import { ownCredentials, removeCredential } from "@sanad/store/credentials";
import { parseReceipt } from "@sanad/vault/seal";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { forgetCard, rememberedCard, remembersCard } from "../card-cookie.ts";
import { deskOf, type App } from "../context.ts";
import { formOf, smallForms, textOf } from "../form.ts";
import { languageIn } from "../language.ts";
import { permit } from "../permit.tsx";
import { ButtonLink } from "../views/button.tsx";
import type { FormProblem } from "../views/error-summary.tsx";
import { KeyCard } from "../views/key-card.tsx";
import { NotHerePage } from "../views/not-here.tsx";
import { PlainPage } from "../views/plain-shell.tsx";
import { accountPage } from "./page.tsx";

/** Characters of what a browser sends of a passkey. */
const LONGEST = 16_000;

/** The ways in: adding, changing and removing one's own. */
export const keys = new Hono<App>()
  .post("/card", permit("self"), smallForms(), onlyFresh(), async (c) => {
    const language = languageIn(c);
    const password = textOf(await formOf(c), "card-password", LONGEST);
    const trouble = passwordProblem("card-password", password, language);
    if (trouble !== null) return refused(c, trouble, 400);
    const card = await addCard(deskOf(c.env, Date.now()), c.var.signedIn, password);
    return c.html(
      <PlainPage language={language} title={accountTexts.newCard[language]} here={null}>
        <KeyCard language={language} card={card} />
        <div class="actions">
          <ButtonLink href="/account" look="primary">
            {keyCardTexts.written[language]}
          </ButtonLink>
        </div>
      </PlainPage>,
    );
  })
  .post("/card/forget", permit("self"), (c) => {
    forgetCard(c);
    return done(c, "forgotten");
  })
  .post("/password", permit("self"), smallForms(), async (c) => {
    const desk = deskOf(c.env, Date.now());
    const [form, language] = [await formOf(c), languageIn(c)];
    const chosen = textOf(form, "new", LONGEST);
    const trouble = passwordProblem("new", chosen, language);
    if (trouble !== null) return refused(c, trouble, 400);
    const card = remembersCard(c)
      ? await rememberedCard(c, desk.sessionKey)
      : parseReceipt(textOf(form, "card"));
    if (card === null) return refused(c, { field: "card", text: signIn.cardSlip[language] }, 400);
    const typed = { card, password: textOf(form, "old"), chosen };
    const changed = await changePassword(desk, c.var.signedIn, typed);
    if (changed.ok) return done(c, "password");
    const field = changed.reason === "wait" ? null : "old";
    return refused(
      c,
      { field, text: signIn[changed.reason][language] },
      changed.reason === "wait" ? 429 : 403,
    );
  })
  .get("/passkey", permit("self"), onlyFresh(), async (c) => {
    const label = consoleShell.name[languageIn(c)];
    return c.json(await addOptions(deskOf(c.env, Date.now()), c.var.signedIn.viewer, label));
  })
  .post("/passkey", permit("self"), smallForms(), onlyFresh(), async (c) => {
    const form = await formOf(c);
    const presented = { response: textOf(form, "response", LONGEST), prf: textOf(form, "prf") };
    const added = await addPasskey(deskOf(c.env, Date.now()), c.var.signedIn, presented);
    if (added) return done(c, "added");
    return refused(c, { field: null, text: accountTexts.passkeyRefused[languageIn(c)] }, 400);
  })
  .post("/keys/remove", permit("self"), smallForms(), onlyFresh(), async (c) => {
    const { db, now } = deskOf(c.env, Date.now());
    const { viewer } = c.var.signedIn;
    const wanted = textOf(await formOf(c), "key");
    const isOwn = (await ownCredentials(db, viewer)).some(({ id }) => id === wanted);
    if (!isOwn || !isId("credential", wanted)) return c.html(<NotHerePage language={languageIn(c)} />, 404);
    if (await removeCredential(db, viewer, wanted, now)) return done(c, "removed");
    return refused(c, { field: null, text: accountTexts.last[languageIn(c)] }, 400);
  });

/** Behind `permit`: an open browser that somebody finds is not enough to change how its member signs in. */
function onlyFresh(): MiddlewareHandler<App> {
  return createMiddleware<App>(async function fresh(c, next) {
    if (isFresh(c.var.signedIn.viewer, Date.now())) return next();
    return refused(c, { field: null, text: accountTexts.again[languageIn(c)] }, 403);
  });
}

function done(c: Context<App>, what: AccountDone): Response {
  return c.redirect(`/account?done=${what}`, 303);
}

async function refused(c: Context<App>, problem: FormProblem, status: 400 | 403 | 429): Promise<Response> {
  return c.html(await accountPage(c, { problems: [problem] }), status);
}

function passwordProblem(field: string, typed: string, language: Language): FormProblem | null {
  const trouble = passwordTrouble(typed);
  return trouble === null ? null : { field, text: passwordTroubles[trouble][language] };
}
