import { DomainError } from "@sanad/domain/error";
import { refuseDevelopmentKeys } from "@sanad/http/development";
import { log } from "@sanad/http/log";
import { sheetStyle } from "@sanad/http/recovery-sheet-style";
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
import { training } from "./inbox/training.tsx";
import { duty } from "./duty/duty.tsx";
import { roster } from "./duty/roster.tsx";
import { acts } from "./ledger/acts.tsx";
import { history } from "./ledger/history.tsx";
import { evidenceDecisions } from "./evidence/decisions.tsx";
import { exposures } from "./evidence/exposures.tsx";
import { evidencePages } from "./evidence/pages.tsx";
import { tickets } from "./evidence/tickets.tsx";
import { centerKey } from "./center-key/center-key.tsx";
import { join } from "./join/join.tsx";
import { languageIn } from "./language.ts";
import { member } from "./members/member.tsx";
import { members } from "./members/members.tsx";
import { ownCode } from "./members/own-code.tsx";
import { ownPagesOnly } from "./own-pages-only.tsx";
import { search } from "./search/search.tsx";
import { newReceipts } from "./reply/new-receipt.tsx";
import { replies } from "./reply/reply.tsx";
import { savedAnswerPages } from "./reply/saved-answers.tsx";
import { conflict } from "./case/conflict.tsx";
import { contact } from "./case/contact.tsx";
import { enter } from "./case/enter.tsx";
import { facts } from "./case/facts.tsx";
import { links } from "./case/links.tsx";
import { notes } from "./case/notes.tsx";
import { readCase } from "./case/read-case.tsx";
import { workCase } from "./case/work-case.tsx";
import { cardSignIn } from "./sign-in/card.tsx";
import { passkeySignIn } from "./sign-in/passkey.tsx";
import { signOut } from "./sign-in/sign-out.ts";
import { consoleScripts } from "./scripts.ts";
import { consoleStyles } from "./styles.ts";
import { FailedPage, NotHerePage } from "./views/not-here.tsx";

const sheetHeaders = securityHeaders(sheetStyle);

/** Everything that staff can ask of the console. Each route but signing in and joining stands behind `permit`. */
export const app = new Hono<App>()
  .use(refuseDevelopmentKeys())
  // Outside the next one, so that it has the last word on this one page; a refusal looks like every other.
  .use("/center-key/sheets", async (c, next) => {
    await next();
    if (c.res.status === 200) await sheetHeaders(c, () => Promise.resolve());
  })
  .use(securityHeaders(consoleStyles, { scripts: consoleScripts, media: (c) => c.env.EVIDENCE_URL }))
  .use(ownPagesOnly())
  .route("/", cardSignIn)
  .route("/", passkeySignIn)
  .route("/", signOut)
  .route("/", inbox)
  .route("/", quickTriage)
  .route("/", reference)
  .route("/", training)
  .route("/account", account)
  .route("/account", ownSessions)
  .route("/account", center)
  .route("/account", keys)
  .route("/", duty)
  .route("/", roster)
  .route("/", acts)
  .route("/", history)
  .route("/", search)
  .route("/", replies)
  .route("/", savedAnswerPages)
  .route("/", newReceipts)
  .route("/", enter)
  .route("/", readCase)
  .route("/", workCase)
  .route("/", notes)
  .route("/", facts)
  .route("/", contact)
  .route("/", conflict)
  .route("/", links)
  .route("/", evidencePages)
  .route("/", tickets)
  .route("/", evidenceDecisions)
  .route("/", exposures)
  .route("/", join)
  .route("/", members)
  .route("/", member)
  .route("/", centerKey)
  .route("/", ownCode)
  .notFound((c) => c.html(<NotHerePage language={languageIn(c)} />, 404))
  .onError((error, c) => {
    const reason = error instanceof DomainError ? error.reason : "unknown";
    log("request-failed", { worker: "console", reason });
    const status = error instanceof DomainError ? statusOf(error.reason) : 503;
    if (status === 404) return c.html(<NotHerePage language={languageIn(c)} />, 404);
    return c.html(<FailedPage language={languageIn(c)} />, status);
  });
