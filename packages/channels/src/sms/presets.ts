import type { GatewayAnswer } from "./gateway.ts";
import type { SmsFields } from "./generic-adapter.ts";

export interface Preset {
  readonly method: "GET" | "POST";
  readonly body: "form" | "raw";
  readonly each?: undefined;
  readonly fields: SmsFields;
  readonly receipt?: { readonly field: string; readonly values?: string[] };
  readonly answer: GatewayAnswer;
}

const contentType = "text/plain; charset=utf-8";

/** Kannel sends a body to the sender as an SMS. */
const silence: GatewayAnswer = { status: 200, contentType, body: "" };

/**
 * Kannel: `get-url = "https://…/sms/<name>?key=…&id=%I&ts=%T&sender=%p&to=%P&message=%a&charset=%C&udh=%u"`. Delivery
 * receipts that its `dlr-url` sends here too have `dlr=%d`.
 *
 * @see https://www.kannel.org/download/1.5.0/userguide-1.5.0/userguide.html
 */
const kannel: Preset = {
  method: "GET",
  body: "form",
  fields: { id: "id", from: "sender", text: "message", ts: "ts", charset: "charset", udh: "udh" },
  receipt: { field: "dlr" },
  answer: silence,
};

/**
 * Kannel's `post-url`: the text is the body, all else is in headers; the sender only with `send-sender = true`. There
 * is no id among them: a message is known again by sender, time, text and part.
 */
const kannelPost: Preset = {
  method: "POST",
  body: "raw",
  fields: {
    from: "header:X-Kannel-From",
    text: "body",
    ts: "header:X-Kannel-Time",
    charset: "header:Content-Type",
    udh: "header:X-Kannel-UDH",
  },
  answer: silence,
};

/**
 * Jasmin, whose connector posts a form. By GET it would put a second question mark behind the secret. Without exactly
 * this answer it sends the message again.
 *
 * @see https://docs.jasminsms.com/en/latest/apis/ja-http/index.html
 */
const jasmin: Preset = {
  method: "POST",
  body: "form",
  fields: { id: "id", from: "from", text: "content", coding: "coding" },
  receipt: { field: "message_status" },
  answer: { status: 200, contentType, body: "ACK/Jasmin" },
};

export const presets = { kannel, "kannel-post": kannelPost, jasmin } as const satisfies Record<
  string,
  Preset
>;
