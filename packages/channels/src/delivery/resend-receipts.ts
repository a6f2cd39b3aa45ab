import { concat, sameBytes, utf8 } from "@sanad/domain/bytes";
import type { DeliveryNews } from "@sanad/domain/delivery-news";
import { hmac } from "@sanad/domain/digest";
import { isId } from "@sanad/domain/id";
import type { Delivery } from "@sanad/domain/outbox";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { z } from "zod";
import { bodyText, type GatewayRequest } from "../sms/gateway.ts";
import { momentOf } from "./moment.ts";
import type { ReceiptSource } from "./receipt-source.ts";

/** Each try is signed anew. */
const windowSeconds = 5 * 60;
/** A header of several signatures, while a secret is replaced. */
const mostSignatures = 10;

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
 * Standard Webhooks: base64 HMAC-SHA256 over id, time in Unix seconds and body, joined by full stops.
 *
 * @param secret `whsec_` and the key in base64
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
async function verify(request: GatewayRequest, secret: string, now: number): Promise<boolean> {
  const id = request.headers.get("svix-id") ?? "";
  const timestamp = request.headers.get("svix-timestamp") ?? "";
  const key = keyOf(secret);
  if (key === null || id === "" || !/^\d{1,12}$/.test(timestamp)) return false;
  const expected = await hmac(key, concat(utf8(`${id}.${timestamp}.`), request.body));
  const signatures = (request.headers.get("svix-signature") ?? "").split(" ").slice(0, mostSignatures);
  const genuine = signatures.some((each) =>
    sameBytes(utf8(each), utf8(`v1,${btoa(String.fromCharCode(...expected))}`)),
  );
  return genuine && Math.abs(now / 1000 - Number(timestamp)) <= windowSeconds;
}

/** @returns `null` for what is no key */
function keyOf(secret: string): Uint8Array | null {
  const [, encoded = ""] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  try {
    const key = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return key.length === 0 ? null : key;
  } catch {
    // No base64: a secret that was copied wrong verifies nothing.
    return null;
  }
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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is no envelope: the schema refuses it.
    return undefined;
  }
}
