import { DomainError } from "@sanad/domain/error";
import { refuseDevelopmentKeys } from "@sanad/http/development";
import { log } from "@sanad/http/log";
import { securityHeaders } from "@sanad/http/security-headers";
import { statusOf } from "@sanad/http/status";
import { Hono } from "hono";
import { account } from "./account/account.tsx";
import { center } from "./account/center.tsx";
import { keys } from "./account/keys.tsx";
import { ownSessions } from "./account/sessions.tsx";
import type { App } from "./context.ts";
import { inbox } from "./inbox/inbox.tsx";
import { quickTriage } from "./inbox/quick-triage.ts";
import { reference } from "./inbox/reference.tsx";
import { evidenceDecisions } from "./evidence/decisions.tsx";
import { exposures } from "./evidence/exposures.tsx";
import { evidencePages } from "./evidence/pages.tsx";
import { tickets } from "./evidence/tickets.tsx";
import { languageIn } from "./language.ts";
import { ownPagesOnly } from "./own-pages-only.tsx";
import { cardSignIn } from "./sign-in/card.tsx";
import { passkeySignIn } from "./sign-in/passkey.tsx";
import { signOut } from "./sign-in/sign-out.ts";
import { consoleScripts } from "./scripts.ts";
import { consoleStyles } from "./styles.ts";
import { FailedPage, NotHerePage } from "./views/not-here.tsx";

/** Everything that staff can ask of the console. Each route but signing in and joining stands behind `permit`. */
export const app = new Hono<App>()
  .use(refuseDevelopmentKeys())
  .use(securityHeaders(consoleStyles, { scripts: consoleScripts, media: (c) => c.env.EVIDENCE_URL }))
  .use(ownPagesOnly())
  .route("/", cardSignIn)
  .route("/", passkeySignIn)
  .route("/", signOut)
  .route("/", inbox)
  .route("/", quickTriage)
  .route("/", reference)
  .route("/account", account)
  .route("/account", ownSessions)
  .route("/account", center)
  .route("/account", keys)
  .route("/", evidencePages)
  .route("/", tickets)
  .route("/", evidenceDecisions)
  .route("/", exposures)
  .notFound((c) => c.html(<NotHerePage language={languageIn(c)} />, 404))
  .onError((error, c) => {
    const reason = error instanceof DomainError ? error.reason : "unknown";
    log("request-failed", { worker: "console", reason });
    const status = error instanceof DomainError ? statusOf(error.reason) : 503;
    if (status === 404) return c.html(<NotHerePage language={languageIn(c)} />, 404);
    return c.html(<FailedPage language={languageIn(c)} />, status);
  });
