import { DomainError } from "@sanad/domain/error";
import { refuseDevelopmentKeys } from "@sanad/http/development";
import { log } from "@sanad/http/log";
import { statusOf } from "@sanad/http/status";
import { Hono } from "hono";

export type App = { Bindings: Env };

/** Everything that staff can ask of the console. */
export const app = new Hono<App>()
  .use(refuseDevelopmentKeys())
  .notFound((c) => c.body(null, 404))
  .onError((error, c) => {
    const reason = error instanceof DomainError ? error.reason : "unknown";
    log("request-failed", { worker: "console", reason });
    return c.body(null, error instanceof DomainError ? statusOf(error.reason) : 503);
  });
