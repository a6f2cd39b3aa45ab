import { isId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import type { Delivery } from "@sanad/domain/outbox";
import { ok, refuse, type Result } from "@sanad/domain/result";
import type { DeliveryNews } from "@sanad/domain/delivery-news";
import { z } from "zod";
import { bodyText, type GatewayRequest } from "../sms/gateway.ts";
import { smsGate } from "../sms/sms-gate.ts";
import { momentOf } from "./moment.ts";
import type { ReceiptSource } from "./receipt-source.ts";

const envelope = z.object({
  event: z.string(),
  payload: z.object({
    /** the id under which we sent it: our own */
    messageId: z.string().optional(),
    deliveredAt: z.unknown().optional(),
    failedAt: z.unknown().optional(),
  }),
});

/** `sms:sent` says only that the telephone gave it to the network. */
const final: ReadonlyMap<string, Delivery> = new Map([
  ["sms:delivered", "delivered"],
  ["sms:failed", "undelivered"],
  ["sms:cancelled", "undelivered"],
]);

/**
 * What becomes of SMS that SMS Gate sent. The telephone signs them as it signs what it received. `sms:delivered` comes
 * once for each piece of a long SMS, and does not say of how many.
 *
 * @see https://docs.sms-gate.app/features/webhooks/
 */
export const smsGateReceipts: ReceiptSource = {
  name: "smsgate",
  method: "POST",
  by: "sms",
  verify: (request, secret, now) => smsGate.verify(request, secret, now),
  parse,
  answer: smsGate.answer,
};

function parse(request: GatewayRequest, now: number): Result<readonly DeliveryNews[], "malformed"> {
  const event = envelope.safeParse(readJson(bodyText(request)));
  if (!event.success) return refuse("malformed");
  const { messageId, deliveredAt, failedAt } = event.data.payload;
  const delivery = final.get(event.data.event);
  if (delivery === undefined || messageId === undefined || !isId("outbox", messageId)) return ok([]);
  const at = momentOf(delivery === "delivered" ? deliveredAt : failedAt, now);
  return ok([{ outbox: messageId, delivery, at, ofPart: true }]);
}
