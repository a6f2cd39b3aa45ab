import { genericReceipts } from "@sanad/channels/delivery/generic-receipts";
import type { ReceiptSource } from "@sanad/channels/delivery/receipt-source";
import { resendReceipts } from "@sanad/channels/delivery/resend-receipts";
import { smsGateReceipts } from "@sanad/channels/delivery/sms-gate-receipts";
import { twilioReceipts } from "@sanad/channels/delivery/twilio-receipts";
import { z } from "zod";
import { json } from "./config.ts";
import { smsOut } from "./senders/generic-settings.ts";

/** One source of receipts, and what proves that it is the source; without that everything is refused. */
export interface ConfiguredSource {
  readonly source: ReceiptSource;
  readonly secret: string | undefined;
  /** in counts of refusals, where no name of a deployment's own may stand */
  readonly counted: string;
}

/** Only what the receipts need of secrets that may also be absent: a gateway that is not used any more still reports. */
const settings = z.object({
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  SMSGATE_SIGNING_KEY: z.string().optional(),
  TWILIO_CREDENTIALS: json(z.object({ token: z.string() }))
    .optional()
    .catch(undefined),
  SMS_OUT: json(smsOut).optional().catch(undefined),
});

/** @returns `undefined` where no provider has that name */
export function sourceOf(name: string, env: object): ConfiguredSource | undefined {
  const { RESEND_WEBHOOK_SECRET, SMSGATE_SIGNING_KEY, TWILIO_CREDENTIALS, SMS_OUT } = settings.parse(env);
  const programmed = [
    { source: resendReceipts, secret: RESEND_WEBHOOK_SECRET },
    { source: smsGateReceipts, secret: SMSGATE_SIGNING_KEY },
    { source: twilioReceipts, secret: TWILIO_CREDENTIALS?.token },
  ].find(({ source }) => source.name === name);
  if (programmed !== undefined) return { ...programmed, counted: `delivery-${name}` };
  if (SMS_OUT?.name !== name) return undefined;
  return { source: genericReceipts(SMS_OUT), secret: SMS_OUT.proof.secret, counted: "delivery-generic" };
}
