import { signInOptions } from "@sanad/casework/desk/passkey-options";
import { signInByPasskey } from "@sanad/casework/desk/passkey-sign-in";
import { Hono } from "hono";
import { browserLabel } from "../browser-label.ts";
import { remembersCard } from "../card-cookie.ts";
import { deskOf, type App } from "../context.ts";
import { languageIn } from "../language.ts";
import { formOf, textOf } from "../form.ts";
import { SignInPage } from "../views/sign-in.tsx";
import { letIn, replacedBy } from "./let-in.ts";
import { comesTooOften } from "./too-often.ts";

/** Characters of what a browser sends of a passkey: an RSA key's attestation is the longest. */
const LONGEST = 16_000;

/** Signing in by passkey. Without a script the card is the way in. */
export const passkeySignIn = new Hono<App>()
  .get("/sign-in/passkey", async (c) => c.json(await signInOptions(deskOf(c.env, Date.now()))))
  .post("/sign-in/passkey", async (c) => {
    const desk = deskOf(c.env, Date.now());
    const again = (trouble: "wait" | "passkey") =>
      c.html(
        <SignInPage language={languageIn(c)} trouble={trouble} remembered={remembersCard(c)} />,
        trouble === "wait" ? 429 : 403,
      );
    if (await comesTooOften(c, desk)) return again("wait");
    const form = await formOf(c);
    const begun = await signInByPasskey(
      desk,
      { response: textOf(form, "response", LONGEST), prf: textOf(form, "prf") },
      null,
      browserLabel(c.req.header("user-agent")),
      { replaced: await replacedBy(c) },
    );
    return begun.ok ? letIn(c, begun.value) : again("passkey");
  });
