import { deliveries } from "@sanad/domain/outbox";
import { z } from "zod";

/** Gateways put it into addresses, where Kannel reads a per cent sign as its own: letters that are never encoded. */
const secret = z.string().regex(/^[A-Za-z0-9_-]{16,100}$/);
const parameter = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** How whoever brings a receipt proves that it is the gateway. */
export const receiptProof = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("query"), name: parameter, secret }),
  z.strictObject({ kind: z.literal("path"), secret }),
  z.strictObject({ kind: z.literal("basic"), user: z.string().regex(/^[A-Za-z0-9_-]+$/), secret }),
]);

/** `waiting`: said of a message that is on its way, or whose end nobody knows. */
const meaning = z.enum([...deliveries, "waiting"]);

/** How the receipts of a gateway look that is data. */
export const receiptSettings = z.strictObject({
  method: z.enum(["GET", "POST"]),
  /** of the parameter that says what became of the message */
  status: parameter,
  statuses: z.record(z.string(), meaning),
  /** what a status that is not listed means */
  otherwise: meaning,
  answer: z.strictObject({
    status: z.literal([200, 201, 202]),
    contentType: z.string().regex(/^[\x20-\x7E]+$/),
    body: z.string().max(1000),
  }),
});

export type ReceiptSettings = z.output<typeof receiptSettings>;
export type ReceiptProof = z.output<typeof receiptProof>;
