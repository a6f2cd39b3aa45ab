import { base32 } from "@sanad/domain/base32";
import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { OutgoingMessage } from "@sanad/domain/outbox";
import type { Language } from "@sanad/domain/vocabulary";
import { acknowledgement } from "@sanad/locale/outgoing/acknowledgement";
import { type NewOutboxRow, newOutboxRow } from "@sanad/store/outbox";
import { outgoingKey } from "@sanad/store/stored-evidence";
import { sealTransit } from "@sanad/vault/seal";
import type { Intake } from "./intake.ts";

/** 128 random bits in base32, safe in any letter case; it names the thread in the Reply-To address. */
export function newReplyToken(): string {
  return base32(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * Answers on the channel that the message came by, in words that tell an onlooker nothing, quoting nothing.
 * The message lies in R2 sealed to the transit key until it is delivered; the row says only that there is one.
 */
export async function acknowledge(
  intake: Intake,
  caseId: CaseId,
  to: {
    readonly channel: "email" | "sms";
    readonly address: string;
    readonly language: Language;
    readonly token?: string;
  },
): Promise<NewOutboxRow> {
  const row = newOutboxRow({ kind: "message", caseId, center: null, facts: null }, intake.now);
  await intake.bucket.put(
    outgoingKey(row.id),
    await sealTransit(intake.transitRecipient, message(intake, row.id, to)),
  );
  return row;
}

function message(intake: Intake, outbox: OutboxId, to: Parameters<typeof acknowledge>[2]): OutgoingMessage {
  const { channel, address, language, token } = to;
  const { subject, text } = acknowledgement(channel, language);
  return {
    v: 1,
    outbox,
    channel,
    to: address,
    ...(subject !== undefined && { subject }),
    text,
    // RFC 3834: an automatic answer says so, and no automatic answer may answer it.
    ...(channel === "email" && {
      headers: { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" },
    }),
    ...(token !== undefined && { replyTo: `reply+${token}@${intake.mailDomain}` }),
  };
}
