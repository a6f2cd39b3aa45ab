import { fromBase64 } from "@sanad/domain/base64";
import { base64url } from "@sanad/domain/base64url";
import { hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { readJson } from "@sanad/domain/json";
import { z } from "zod";
import type { GatewayRequest } from "./gateway.ts";

/** Nothing but these: a token that names its own algorithm may name none. */
const hashes = { HS256: "SHA-256", HS384: "SHA-384", HS512: "SHA-512" } as const;

const header = z.object({ alg: z.enum(["HS256", "HS384", "HS512"]) });
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
  const [head = "", payload = "", signature = "", ...more] = token.split(".");
  const algorithm = header.safeParse(readPart(head));
  if (!algorithm.success || more.length > 0) return false;
  const expected = await hmac(utf8(secret), utf8(`${head}.${payload}`), hashes[algorithm.data.alg]);
  // As it is spelt, and not what it decodes to: the last letter of base64 may have bits that mean nothing.
  if (!sameBytes(utf8(base64url(expected)), utf8(signature))) return false;
  const claimed = claims.safeParse(readPart(payload));
  if (!claimed.success) return false;
  const { nbf, exp, url_hash: address, payload_hash: content } = claimed.data;
  if (now / 1000 < nbf || now / 1000 > exp || address !== hex(await sha256(utf8(url)))) return false;
  return body.length === 0 ? content === undefined : content === hex(await sha256(body));
}

function readPart(part: string): unknown {
  const bytes = fromBase64(part.replaceAll("-", "+").replaceAll("_", "/"));
  return bytes === null ? undefined : readJson(new TextDecoder().decode(bytes));
}
