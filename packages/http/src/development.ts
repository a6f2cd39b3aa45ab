import type { MiddlewareHandler } from "hono";

const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Development keys lie in plain files. A deployment that still has them refuses to serve anybody but its own machine.
 *
 * @param deployment the deployment's id
 */
export function isServedHere(deployment: string, url: string): boolean {
  return !deployment.startsWith("development") || local.has(new URL(url).hostname);
}

/** Answers 503 where development keys are served to the world. */
export function refuseDevelopmentKeys<E extends { Bindings: { DEPLOYMENT: string } }>(): MiddlewareHandler<E> {
  return async function withoutDevelopmentKeys(c, next) {
    if (!isServedHere(c.env.DEPLOYMENT, c.req.url)) return c.text("development keys", 503);
    await next();
  };
}
