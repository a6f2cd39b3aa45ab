import type { GatewayAnswer } from "./gateway.ts";
import type { SmsFields } from "./generic-adapter.ts";

export interface Preset {
  readonly method: "GET" | "POST";
  readonly fields: SmsFields;
  readonly answer: GatewayAnswer;
}

const contentType = "text/plain; charset=utf-8";

/**
 * Kannel: `get-url = "https://…/sms/<name>?key=…&id=%I&ts=%T&sender=%p&to=%P&message=%a&charset=%C"`. Its `post-url`
 * sends the text as the body and all else in headers of its own, and is not read here. The answer is empty because
 * Kannel sends a body to the sender as an SMS.
 *
 * @see https://www.kannel.org/download/1.5.0/userguide-1.5.0/userguide.html
 */
const kannel: Preset = {
  method: "GET",
  fields: { id: "id", from: "sender", text: "message", ts: "ts", charset: "charset" },
  answer: { status: 200, contentType, body: "" },
};

/**
 * Jasmin, whose connector posts a form. By GET it would put a second question mark behind the secret. Without exactly
 * this answer it sends the message again.
 *
 * @see https://docs.jasminsms.com/en/latest/apis/ja-http/index.html
 */
const jasmin: Preset = {
  method: "POST",
  fields: { id: "id", from: "from", text: "content", coding: "coding" },
  answer: { status: 200, contentType, body: "ACK/Jasmin" },
};

export const presets = { kannel, jasmin } as const satisfies Record<string, Preset>;
