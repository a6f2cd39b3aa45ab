import { cameFrom } from "@sanad/http/own-forms";
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { App } from "./context.ts";
import { languageIn } from "./language.ts";
import { NotHerePage } from "./views/not-here.tsx";

/**
 * What changes something comes from one of our own pages, by the browser's own word, besides the session's cookie that is
 * never sent from elsewhere. Staff use browsers that say where a request comes from: one that does not is refused.
 *
 * @see https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
 */
export function ownPagesOnly(): MiddlewareHandler<App> {
  return createMiddleware<App>(async function fromOwnPages(c, next) {
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (!reads && cameFrom(c) !== "own") return c.html(<NotHerePage language={languageIn(c)} />, 403);
    return next();
  });
}
