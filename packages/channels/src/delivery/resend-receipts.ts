import type { DeliveryNews } from "@sanad/domain/delivery-news";
import { isId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import type { Delivery } from "@sanad/domain/outbox";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { z } from "zod";
import { bodyText, type GatewayRequest } from "../sms/gateway.ts";
import type { SmsHmac } from "../sms/generic-auth-schema.ts";
import { isSigned } from "../sms/generic-hmac.ts";
import { momentOf } from "./moment.ts";
import type { ReceiptSource } from "./receipt-source.ts";

/** The tag of a mail that carries the outbox row's id to Resend and back. Nobody who gets the mail sees it. */
export const resendTag = "ref";

const envelope = z.object({
  type: z.string(),
  created_at: z.unknown().optional(),
  data: z.unknown().optional(),
});
const mail = z.object({ tags: z.object({ [resendTag]: z.string() }) });

/**
 * `email.delivery_delayed` is not final, `email.sent` says only that Resend has it. Whoever complains of our mail put it
 * away as unwanted, and Resend sends them nothing more: the center has to hear of it as of a mail that never came.
 */
const final: ReadonlyMap<string, Delivery> = new Map([
  ["email.delivered", "delivered"],
  ["email.bounced", "undelivered"],
  ["email.failed", "undelivered"],
  ["email.suppressed", "undelivered"],
  ["email.complained", "undelivered"],
]);

/**
 * What becomes of mail that Resend sent.
 *
 * @see https://resend.com/docs/webhooks/event-types
 */
export const resendReceipts: ReceiptSource = {
  name: "resend",
  method: "POST",
  by: "email",
  verify,
  parse,
  answer: { status: 200, contentType: "application/json; charset=utf-8", body: "{}" },
};

/**
 * Standard Webhooks, with headers under the names of Svix. Each try is signed anew.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
const signing = {
  kind: "hmac",
  header: "svix-signature",
  hash: "SHA-256",
  encoding: "base64",
  key: "base64",
  prefix: "v1,",
  list: true,
  signed: "{header:svix-id}.{timestamp}.{body}",
  timestamp: { header: "svix-timestamp", window: 5 * 60 },
} as const satisfies Omit<SmsHmac, "secret">;

/** @param secret `whsec_` and the key in base64; another secret that was copied here verifies nothing */
async function verify(request: GatewayRequest, secret: string, now: number): Promise<boolean> {
  return /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) && isSigned({ ...signing, secret }, request, now);
}

function parse(request: GatewayRequest, now: number): Result<readonly DeliveryNews[], "malformed"> {
  const event = envelope.safeParse(readJson(bodyText(request)));
  if (!event.success) return refuse("malformed");
  const delivery = final.get(event.data.type);
  const tagged = mail.safeParse(event.data.data);
  // A mail of another program with the same account has no tag of ours.
  if (delivery === undefined || !tagged.success) return ok([]);
  const outbox = tagged.data.tags[resendTag];
  if (outbox === undefined || !isId("outbox", outbox)) return ok([]);
  return ok([{ outbox, delivery, at: momentOf(event.data.created_at, now) }]);
}
