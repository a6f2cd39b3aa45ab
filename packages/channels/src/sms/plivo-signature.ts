import { base64 } from "@sanad/domain/base64";
import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import type { GatewayRequest } from "./gateway.ts";

/**
 * Whether the request bears Plivo's signature V2, the one of messages: HMAC-SHA256 over the address without its query,
 * and a nonce. **It covers neither the query nor the body, and has no time**: whoever sees one can send anything with it
 * for ever. It proves a gateway only beside a secret in the path, which also fixes where the address ends and the nonce
 * begins.
 *
 * @param secret the Auth Token of the account, or of the subaccount, that the number belongs to
 * @see https://docs.plivo.com/docs/messaging/concepts/signature-validation
 */
export async function isSignedByPlivo(
  { url, headers }: Pick<GatewayRequest, "url" | "headers">,
  secret: string,
): Promise<boolean> {
  const nonce = headers.get("x-plivo-signature-v2-nonce") ?? "";
  if (nonce === "") return false;
  const [address = ""] = url.split(/[?#]/, 1);
  const expected = base64(await hmac(utf8(secret), utf8(address + nonce)));
  return sameBytes(utf8(headers.get("x-plivo-signature-v2") ?? ""), utf8(expected));
}
