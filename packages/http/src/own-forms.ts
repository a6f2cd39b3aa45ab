import type { Context } from "hono";

/**
 * Whether a request comes from one of our own pages, by the browser's own word.
 *
 * A page elsewhere could send a form of ours with a submission of its own choosing, and so know the receipt of what the
 * person then writes. There is no cookie to tell our pages by, and `no-referrer` empties `Origin`.
 *
 * @returns `unknown` for browsers from before 2023, which do not say
 * @see https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-site-header
 */
export function cameFrom(c: Context): "own" | "foreign" | "unknown" {
  const site = c.req.header("sec-fetch-site");
  if (site === undefined) return "unknown";
  return site === "same-origin" || site === "none" ? "own" : "foreign";
}
