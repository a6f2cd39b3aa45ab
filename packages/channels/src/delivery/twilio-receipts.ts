import { isId } from "@sanad/domain/id";
import type { Delivery } from "@sanad/domain/outbox";
import { ok, refuse, type Result } from "@sanad/domain/result";
import type { DeliveryNews } from "@sanad/domain/delivery-news";
import { bodyText, type GatewayRequest } from "../sms/gateway.ts";
import { twilio } from "../sms/twilio.ts";
import type { ReceiptSource } from "./receipt-source.ts";

/** Has Twilio try five times; it otherwise gives a receipt up that was not taken at once. */
const overrides = "#rc=5&rp=all";

const final: ReadonlyMap<string, Delivery> = new Map([
  ["delivered", "delivered"],
  ["read", "delivered"],
  ["undelivered", "undelivered"],
  ["failed", "undelivered"],
  ["canceled", "undelivered"],
]);

/**
 * The `StatusCallback` of one message. The outbox row's id is in the address, which is signed.
 *
 * @param publicUrl where notify is reached, without a slash at its end
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export function twilioCallback(publicUrl: string, outbox: string): string {
  return `${publicUrl}/delivery/twilio?ref=${outbox}${overrides}`;
}

/**
 * What becomes of SMS that Twilio sent. It tells no moment and can tell out of order, so what came last counts.
 *
 * @see https://www.twilio.com/docs/messaging/guides/track-outbound-message-status
 */
export const twilioReceipts: ReceiptSource = {
  name: "twilio",
  method: "POST",
  by: "sms",
  verify,
  parse,
  answer: twilio.answer,
};

/** Unsure: that the fragment of the address is not signed. Either way is taken; both need the secret. */
async function verify(request: GatewayRequest, secret: string, now: number): Promise<boolean> {
  if (await twilio.verify(request, secret, now)) return true;
  return twilio.verify({ ...request, url: `${request.url}${overrides}` }, secret, now);
}

function parse(request: GatewayRequest, now: number): Result<readonly DeliveryNews[], "malformed"> {
  const refs = new URLSearchParams(/\?([^#]*)/.exec(request.url)?.[1] ?? "").getAll("ref");
  const statuses = new URLSearchParams(bodyText(request)).getAll("MessageStatus");
  const [[outbox = ""], [status = ""]] = [refs, statuses];
  // Of two values nobody can say which one was meant.
  if (refs.length !== 1 || statuses.length !== 1 || !isId("outbox", outbox)) return refuse("malformed");
  const delivery = final.get(status);
  return ok(delivery === undefined ? [] : [{ outbox, delivery, at: now }]);
}
