import { DomainError } from "@sanad/domain/error";
import { refuseDevelopmentKeys } from "@sanad/http/development";
import { log } from "@sanad/http/log";
import { securityHeaders } from "@sanad/http/security-headers";
import { statusOf } from "@sanad/http/status";
import { styles } from "@sanad/http/styles";
import { Hono } from "hono";
import { form } from "./form.tsx";
import { type App, languageIn, pages } from "./pages.tsx";
import { comeBack } from "./return/come-back.tsx";
import { sms } from "./sms.ts";
import { ProblemPage } from "./views/problem.tsx";

/** Everything that the web can ask of intake. */
export const app = new Hono<App>()
  .use(refuseDevelopmentKeys())
  .use(securityHeaders(styles))
  .route("/", pages)
  .route("/report", form)
  .route("/return", comeBack)
  .route("/sms", sms)
  .notFound((c) => c.html(<ProblemPage language={languageIn(c)} kind="not_found" />, 404))
  .onError((error, c) => {
    const reason = error instanceof DomainError ? error.reason : "unknown";
    log("request-failed", { worker: "intake", reason });
    const status = error instanceof DomainError ? statusOf(error.reason) : 503;
    // A gateway tries again on any such answer; a person is told that nothing was kept.
    if (c.req.path.startsWith("/sms/")) return c.body(null, status);
    return c.html(<ProblemPage language={languageIn(c)} kind="failed" />, status);
  });
