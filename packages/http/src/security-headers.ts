import { base64 } from "@sanad/domain/base64";
import { utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** What a worker's pages need beside a style. A page that strangers see needs nothing of it. */
export interface Allowance {
  /** the inline scripts; only exactly these texts run, by their hashes */
  readonly scripts: readonly string[];
  /** origin from which pictures, sound and film come */
  readonly media: (c: Context) => string;
}

/**
 * What every answer carries. Nothing runs, nothing is loaded from elsewhere, nothing is kept, and no other site
 * learns from where a person came.
 *
 * @param style the page's one inline style; only exactly this text is allowed, by its hash
 * @param allowance what is let through beside it
 */
export function securityHeaders(style: string, allowance?: Allowance): MiddlewareHandler {
  let headers: Promise<MiddlewareHandler> | undefined;
  return async function withSecurityHeaders(c, next) {
    headers ??= makeHeaders(style, allowance);
    await (
      await headers
    )(c, next);
    c.res.headers.set("Cache-Control", "no-store");
    c.res.headers.set("X-Robots-Tag", "noarchive");
  };
}

async function makeHeaders(style: string, allowance: Allowance | undefined): Promise<MiddlewareHandler> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [await sourceOf(style)],
      imgSrc: ["data:"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      ...(allowance === undefined ? {} : await directivesOf(allowance)),
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

/** Scripts may ask our own origin alone. */
async function directivesOf({ scripts, media }: Allowance) {
  return {
    scriptSrc: await Promise.all(scripts.map(sourceOf)),
    connectSrc: ["'self'"],
    imgSrc: ["data:", media],
    mediaSrc: [media],
  };
}

/** @see https://www.w3.org/TR/CSP3/#grammardef-hash-source */
async function sourceOf(text: string): Promise<string> {
  return `'sha256-${base64(await sha256(utf8(text)))}'`;
}
