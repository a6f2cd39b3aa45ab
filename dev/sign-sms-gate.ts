import { createHmac } from "node:crypto";

/**
 * The headers with which SMS Gate signs a webhook: hex HMAC-SHA256 of the body and the Unix seconds that follow it.
 *
 * @param now UTC milliseconds
 * @see https://docs.sms-gate.app/features/webhooks/
 */
export function signSmsGate(signingKey: string, body: string, now = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac("sha256", signingKey)
    .update(body + timestamp)
    .digest("hex");
  return { "x-signature": signature, "x-timestamp": timestamp };
}
