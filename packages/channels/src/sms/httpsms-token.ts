import { z } from "zod";
import type { GatewayRequest } from "./gateway.ts";
import { claimsOf } from "./signed-token.ts";

const claims = z.object({
  iss: z.literal("api.httpsms.com"),
  /** RFC 7519, section 4.1.3: one, or several */
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  /** Unix seconds */
  nbf: z.number(),
  exp: z.number(),
});

/**
 * Whether the request bears a token of httpSMS for this address. **It does not cover the body**: whoever sees one can
 * send anything for the twenty minutes that it lives, ten to either side of when it was made. It proves a gateway only
 * beside a secret in the path.
 *
 * @param secret the signing key of the webhook
 * @param now UTC milliseconds
 * @see https://docs.httpsms.com/webhooks
 */
export async function hasHttpSmsToken(
  { url, headers }: Pick<GatewayRequest, "url" | "headers">,
  secret: string,
  now: number,
): Promise<boolean> {
  const [, token = ""] = /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  const claimed = claims.safeParse(await claimsOf(token, secret, ["HS256"]));
  if (!claimed.success) return false;
  const { aud, nbf, exp } = claimed.data;
  return now / 1000 >= nbf && now / 1000 < exp && aud.includes(url);
}
