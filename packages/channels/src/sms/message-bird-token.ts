import { hex, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { z } from "zod";
import type { GatewayRequest } from "./gateway.ts";
import { claimsOf } from "./signed-token.ts";

const claims = z.object({
  iss: z.literal("MessageBird"),
  /** Unix seconds */
  nbf: z.number(),
  exp: z.number(),
  url_hash: z.string(),
  payload_hash: z.string().optional(),
});

/**
 * Whether the request bears a token of MessageBird over its address and its body. It lives a minute; what comes again
 * within is known by the message's id.
 *
 * @param now UTC milliseconds
 * @see https://developers.messagebird.com/api/#verifying-http-requests
 */
export async function hasMessageBirdToken(
  { url, headers, body }: GatewayRequest,
  secret: string,
  now: number,
): Promise<boolean> {
  const token = headers.get("messagebird-signature-jwt") ?? "";
  const claimed = claims.safeParse(await claimsOf(token, secret, ["HS256", "HS384", "HS512"]));
  if (!claimed.success) return false;
  const { nbf, exp, url_hash: address, payload_hash: content } = claimed.data;
  if (now / 1000 < nbf || now / 1000 > exp || address !== hex(await sha256(utf8(url)))) return false;
  return body.length === 0 ? content === undefined : content === hex(await sha256(body));
}
