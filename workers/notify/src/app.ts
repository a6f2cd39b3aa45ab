import { DomainError } from "@sanad/domain/error";
import { refuseDevelopmentKeys } from "@sanad/http/development";
import { log } from "@sanad/http/log";
import { statusOf } from "@sanad/http/status";
import { Hono } from "hono";
import { deliveryRoutes } from "./delivery.ts";

/** Everything that the web can ask of notify. @param now UTC milliseconds */
export function createApp(now: () => number): Hono<{ Bindings: Env }> {
  return new Hono<{ Bindings: Env }>()
    .use(refuseDevelopmentKeys())
    .route("/delivery", deliveryRoutes(now))
    .notFound((c) => c.body(null, 404))
    .onError((error, c) => {
      const reason = error instanceof DomainError ? error.reason : "unknown";
      log("request-failed", { worker: "notify", reason });
      return c.body(null, error instanceof DomainError ? statusOf(error.reason) : 503);
    });
}
