/** Path and query of a request as they arrived: gateways sign them byte for byte, and `URL` would encode them anew. */
export function pathAsSent({ url }: Pick<Request, "url">): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}
