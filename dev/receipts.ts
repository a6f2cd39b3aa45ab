/** Delivery receipts for caught messages, signed and shaped as each provider sends them. */
import { createHmac, randomUUID } from "node:crypto";
import { type CaughtMessage, parseJson } from "./catcher-wire.ts";
import type { Keys } from "./keys.ts";
import { signSmsGate } from "./sign-sms-gate.ts";

export interface Receipt {
  readonly url: string;
  readonly init: {
    readonly method: "GET" | "POST";
    readonly headers: Record<string, string>;
    readonly body?: string;
  };
}

/** What the provider says: that it arrived, or that it did not. */
export type Fate = "delivered" | "undelivered";

/** @param now UTC milliseconds */
export function receiptFor(
  message: CaughtMessage,
  fate: Fate,
  { keys, notify }: { readonly keys: Keys; readonly notify: string },
  now = Date.now(),
): Receipt {
  switch (message.provider) {
    case "resend":
      return ofResend(message, fate, keys, notify, now);
    case "smsgate":
      return ofSmsGate(message, fate, keys, notify, now);
    case "twilio":
      return ofTwilio(message, fate, keys);
    case "kannel": {
      const address = [message.raw.headers["x-kannel-dlr-url"]].flat()[0] ?? "";
      const url = address.replace("%d", fate === "delivered" ? "1" : "2");
      return { url, init: { method: "GET", headers: {} } };
    }
    case "jasmin": {
      const status = { id: randomUUID(), message_status: fate === "delivered" ? "DELIVRD" : "UNDELIV" };
      return form(new URLSearchParams(bodyOf(message)).get("dlr-url") ?? "", status);
    }
  }
}

function bodyOf(message: CaughtMessage): string {
  return new TextDecoder().decode(message.raw.body);
}

function form(url: string, fields: Record<string, string>, headers: Record<string, string> = {}): Receipt {
  const body = new URLSearchParams(fields).toString();
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return { url, init: { method: "POST", headers: { ...type, ...headers }, body } };
}

/** https://resend.com/docs/webhooks/event-types */
function ofResend(message: CaughtMessage, fate: Fate, keys: Keys, notify: string, now: number): Receipt {
  const sent = parseJson(message.raw.body);
  const tags = (sent?.["tags"] ?? []) as readonly { readonly name: string; readonly value: string }[];
  const body = JSON.stringify({
    type: fate === "delivered" ? "email.delivered" : "email.bounced",
    created_at: new Date(now).toISOString(),
    data: {
      email_id: randomUUID(),
      to: [message.to].flat(),
      tags: Object.fromEntries(tags.map(({ name, value }) => [name, value])),
    },
  });
  const [id, time] = [`msg_${randomUUID()}`, String(Math.floor(now / 1000))];
  const key = Buffer.from(
    (keys.accounts.gateways.resend?.webhookSecret ?? "").slice("whsec_".length),
    "base64",
  );
  const signature = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": time, "svix-signature": `v1,${signature}` };
  return { url: `${notify}/delivery/resend`, init: { method: "POST", headers, body } };
}

/** https://docs.sms-gate.app/features/webhooks/ */
function ofSmsGate(message: CaughtMessage, fate: Fate, keys: Keys, notify: string, now: number): Receipt {
  const at = new Date(now).toISOString();
  const body = JSON.stringify({
    deviceId: "development",
    event: fate === "delivered" ? "sms:delivered" : "sms:failed",
    id: randomUUID(),
    payload: {
      messageId: parseJson(message.raw.body)?.["id"],
      phoneNumber: message.to,
      ...(fate === "delivered" ? { deliveredAt: at } : { failedAt: at, reason: "RESULT_ERROR_NO_SERVICE" }),
    },
    webhookId: "development",
  });
  const headers = signSmsGate(keys.accounts.gateways.smsgate.signingKey, body, now);
  return { url: `${notify}/delivery/smsgate`, init: { method: "POST", headers, body } };
}

/** https://www.twilio.com/docs/usage/webhooks/webhooks-security; what follows `#` is for Twilio itself */
function ofTwilio(message: CaughtMessage, fate: Fate, keys: Keys): Receipt {
  const callback = new URLSearchParams(bodyOf(message)).get("StatusCallback") ?? "";
  const [url = ""] = callback.split("#");
  const fields = { MessageSid: `SM${randomUUID().replaceAll("-", "")}`, MessageStatus: fate };
  const signed = url + Object.entries(fields).flat().join("");
  const signature = createHmac("sha1", keys.twilioCredentials.token).update(signed).digest("base64");
  return form(url, fields, { "x-twilio-signature": signature });
}
