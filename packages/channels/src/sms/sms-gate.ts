import { hex, sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { z } from "zod";
import { normalisePhone } from "../phone.ts";
import type { GatewayRequest, SmsEvent, SmsGateway, SmsMessage } from "./gateway.ts";

/** The telephone signs each try anew, so retries stay inside it. */
const windowSeconds = 5 * 60;

const received = z.object({
  message: z.string(),
  /** `phoneNumber` in apps from before the field was renamed */
  sender: z.string().optional(),
  phoneNumber: z.string().optional(),
});

const envelope = z.object({ event: z.string(), id: z.string().min(1), payload: z.unknown() });
const batch = z.object({ messages: z.array(received) });

/**
 * SMS Gate: an Android telephone with a local SIM, which posts to us itself.
 *
 * @see https://docs.sms-gate.app/features/webhooks/
 */
export const smsGate: SmsGateway = {
  name: "smsgate",
  verify,
  parse,
  answer: { status: 200, contentType: "application/json; charset=utf-8", body: "{}" },
};

/** Hex HMAC-SHA256 over the body with the time, in Unix seconds, appended without a separator. */
async function verify(request: GatewayRequest, secret: string, now: number): Promise<boolean> {
  const signature = request.headers.get("x-signature") ?? "";
  const timestamp = request.headers.get("x-timestamp") ?? "";
  if (!/^[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  const expected = hex(await hmac(utf8(secret), utf8(request.body + timestamp)));
  const genuine = sameBytes(utf8(expected), utf8(signature));
  return genuine && Math.abs(now / 1000 - Number(timestamp)) <= windowSeconds;
}

function parse(request: GatewayRequest): Result<SmsEvent[], "malformed"> {
  const event = envelope.safeParse(readJson(request.body));
  if (!event.success) return refuse("malformed");
  const { id, payload } = event.data;
  switch (event.data.event) {
    case "sms:received": {
      const one = received.safeParse(payload);
      const message = one.success ? messageOf(id, one.data) : null;
      return message === null ? refuse("malformed") : ok([message]);
    }
    case "sms:batch:received": {
      const many = batch.safeParse(payload);
      if (!many.success) return refuse("malformed");
      // The id names the event; the message id inside is made of the content, and two calls for help may be equal.
      const messages = many.data.messages.map((each, index) => messageOf(`${id}/${index}`, each));
      const whole = messages.filter((message) => message !== null);
      return whole.length === messages.length ? ok(whole) : refuse("malformed");
    }
    default:
      return ok([{ type: "ignored" }]);
  }
}

function messageOf(id: string, payload: z.infer<typeof received>): SmsMessage | null {
  const sender = payload.sender ?? payload.phoneNumber;
  if (sender === undefined) return null;
  return { type: "message", id, sender, phone: normalisePhone(sender), text: payload.message };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
