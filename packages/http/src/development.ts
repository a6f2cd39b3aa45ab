import type { MiddlewareHandler } from "hono";

const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Development keys lie in plain files. A deployment that still has them refuses to serve anybody but its own machine,
 * and to speak to anybody else. The domain `test` cannot exist (RFC 2606), and all of
 * `localhost` is this machine (RFC 6761, section 6.3).
 *
 * @param deployment the deployment's id
 * @param url an address that it is reached by, or that it speaks to
 */
export function isServedHere(deployment: string, url: string): boolean {
  const { hostname } = new URL(url);
  return !deployment.startsWith("development") || local.has(hostname) || /\.(test|localhost)$/.test(hostname);
}

/** Answers 503 where development keys are served to the world. */
export function refuseDevelopmentKeys<
  E extends { Bindings: { DEPLOYMENT: string } },
>(): MiddlewareHandler<E> {
  return async function withoutDevelopmentKeys(c, next) {
    if (!isServedHere(c.env.DEPLOYMENT, c.req.url)) return c.text("development keys", 503);
    await next();
  };
}
