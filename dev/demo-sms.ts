/** A text message, as a phone with SMS Gate posts it: signed over the raw body and the time. */
import { randomBytes } from "node:crypto";
import { signSmsGate } from "./sign-sms-gate.ts";

export const demoSmsText = "واحد كيهددني بصوري وكيطلب مني الفلوس. عافاكم عاونوني، منين نبدا؟";

export interface SignedWebhook {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export function signedSms(
  signingKey: string,
  sender: string,
  message: string,
  now = Date.now(),
  id = randomBytes(10).toString("hex"),
): SignedWebhook {
  const body = JSON.stringify({
    deviceId: "development",
    event: "sms:received",
    id,
    payload: {
      messageId: id.slice(0, 8),
      message,
      sender,
      recipient: "+212600000099",
      simNumber: 1,
      receivedAt: new Date(now).toISOString(),
    },
    webhookId: "development",
  });
  const headers = { "content-type": "application/json", ...signSmsGate(signingKey, body, now) };
  return { headers, body };
}

/** @throws Error when the webhook is refused */
export async function sendSms(intake: string, signingKey: string, sender: string): Promise<void> {
  const webhook = signedSms(signingKey, sender, demoSmsText);
  const response = await fetch(`${intake}/sms/smsgate`, { method: "POST", ...webhook });
  if (!response.ok) throw new Error(`The SMS webhook answered ${response.status}`);
}
