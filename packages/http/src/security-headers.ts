import { base64 } from "@sanad/domain/base64";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * What every answer carries. Nothing runs, nothing is loaded from elsewhere, nothing is kept, and no other site
 * learns from where a person came.
 *
 * @param style the page's one inline style; only exactly this text is allowed, by its hash
 */
export function securityHeaders(style: string): MiddlewareHandler {
  let headers: Promise<MiddlewareHandler> | undefined;
  return async function withSecurityHeaders(c, next) {
    headers ??= makeHeaders(style);
    await (
      await headers
    )(c, next);
    c.res.headers.set("Cache-Control", "no-store");
    c.res.headers.set("X-Robots-Tag", "noarchive");
  };
}

async function makeHeaders(style: string): Promise<MiddlewareHandler> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style)));
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [`'sha256-${base64(hash)}'`],
      imgSrc: ["data:"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: "no-referrer",
    xFrameOptions: "DENY",
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
    strictTransportSecurity: "max-age=63072000; includeSubDomains; preload",
    permissionsPolicy: {
      camera: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
      browsingTopics: [],
    },
  });
}
