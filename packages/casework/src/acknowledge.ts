import { base32 } from "@sanad/domain/base32";
import type { Saying } from "@sanad/domain/conversation";
import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { OutgoingMessage } from "@sanad/domain/outbox";
import type { Language } from "@sanad/domain/vocabulary";
import { acknowledgement } from "@sanad/locale/outgoing/acknowledgement";
import { smsAnswer } from "@sanad/locale/outgoing/sms-answer";
import { type NewOutboxRow, newOutboxRow } from "@sanad/store/outbox";
import { outgoingKey } from "@sanad/store/stored-evidence";
import { sealTransit } from "@sanad/vault/seal";
import type { Intake } from "./intake.ts";

/** 128 random bits in base32, safe in any letter case; it names the thread in the Reply-To address. */
export function newReplyToken(): string {
  return base32(crypto.getRandomValues(new Uint8Array(16)));
}

export type Correspondent = { readonly address: string; readonly language: Language } & (
  | { readonly channel: "email"; readonly token: string }
  | { readonly channel: "sms"; readonly say: Saying }
);

/**
 * Answers on the channel that the message came by, in words that tell an onlooker nothing, quoting nothing.
 * The message lies in R2 sealed to the transit key until it is delivered; the row says only that there is one.
 */
export async function acknowledge(intake: Intake, caseId: CaseId, to: Correspondent): Promise<NewOutboxRow> {
  const row = newOutboxRow({ kind: "message", caseId, center: null, facts: null }, intake.now);
  await intake.bucket.put(
    outgoingKey(row.id),
    await sealTransit(intake.transitRecipient, message(intake, row.id, to)),
  );
  return row;
}

function message(intake: Intake, outbox: OutboxId, to: Correspondent): OutgoingMessage {
  const { address, language } = to;
  switch (to.channel) {
    case "sms":
      return { v: 1, outbox, channel: "sms", to: address, text: smsAnswer(to.say, language) };
    case "email": {
      const replyTo = `reply+${to.token}@${intake.mailDomain}`;
      return {
        v: 1,
        outbox,
        channel: "email",
        to: address,
        ...acknowledgement(language),
        headers: headersOf(replyTo),
        replyTo,
      };
    }
  }
}

/**
 * RFC 3834: an automatic answer says so, and no automatic answer may answer it. Against its recommendation, it does not
 * name the message that it answers: mail programs would show the two together, and who opens the neutral answer would
 * read the report. It names the thread instead, which programs repeat when the person answers, even those that drop
 * what follows the `+` of an address.
 */
function headersOf(replyTo: string): Readonly<Record<string, string>> {
  return {
    "Auto-Submitted": "auto-replied",
    "X-Auto-Response-Suppress": "All",
    References: `<${replyTo}>`,
  };
}
