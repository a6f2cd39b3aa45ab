import type { CaseId } from "@sanad/domain/id";
import { PARTS_WAIT, type TextPart } from "@sanad/domain/parts";
import type { ThreadRow } from "@sanad/store/case-rows";
import { keyedHash, type ThreadBinding, threadMac } from "@sanad/vault/seal";
import type { Intake } from "./intake.ts";

const DAY = 86_400_000;
/** Reply tokens and ids of messages work for a year after the last; they are in the victim's own mailbox. */
const MAIL_LIFE = 365 * DAY;
/** A sender is recognised for a month: a dump with all secrets can then test guesses only against recent threads. */
const SENDER_LIFE = 31 * DAY;

/** An SMS sender under the keys of this month and the last: look-ups of one are worthless when the month is over. */
export async function senderLookups(
  intake: Pick<Intake, "lookupKey" | "now">,
  sender: string,
): Promise<[Uint8Array, Uint8Array]> {
  const [thisMonth, lastMonth] = months(intake.now);
  return Promise.all([
    keyedHash(intake.lookupKey, "sanad/v1/sender", thisMonth, sender),
    keyedHash(intake.lookupKey, "sanad/v1/sender", lastMonth, sender),
  ]);
}

/** A text that comes in parts: kept apart from what other senders and gateways number the same. */
export async function partsLookup(
  intake: Pick<Intake, "lookupKey">,
  gateway: string,
  sender: string,
  { ref, total }: TextPart,
): Promise<Uint8Array> {
  return keyedHash(intake.lookupKey, "sanad/v1/parts", gateway, sender, ref, String(total));
}

/**
 * A message that we received, for those that answer it. The sender's address is part of it: a message that a stranger
 * sends to us and to several people does not gather their answers in one case.
 */
export async function messageLookup(
  intake: Pick<Intake, "lookupKey">,
  messageId: string,
  from: string,
): Promise<Uint8Array> {
  return keyedHash(intake.lookupKey, "sanad/v1/message-id", messageId, from.toLowerCase());
}

export async function tokenLookup(intake: Pick<Intake, "lookupKey">, token: string): Promise<Uint8Array> {
  return keyedHash(intake.lookupKey, "sanad/v1/reply-token", token);
}

export async function senderThread(intake: Intake, caseId: CaseId, lookup: Uint8Array): Promise<ThreadRow> {
  const expiresAt = Math.min(intake.now + SENDER_LIFE, endOfNextMonth(intake.now));
  return thread(intake, { lookup, caseId, channel: "sms" }, expiresAt);
}

/** Leads the further parts of a text to the case of the first, for as long as they may take. */
export async function partsThread(intake: Intake, caseId: CaseId, lookup: Uint8Array): Promise<ThreadRow> {
  return thread(intake, { lookup, caseId, channel: "sms" }, intake.now + PARTS_WAIT);
}

/** @param lookup of a reply token, or of a message that we received */
export async function mailThread(
  intake: Pick<Intake, "recipientKey" | "now">,
  caseId: CaseId,
  lookup: Uint8Array,
): Promise<ThreadRow> {
  return thread(intake, { lookup, caseId, channel: "email" }, intake.now + MAIL_LIFE);
}

async function thread(
  intake: Pick<Intake, "recipientKey">,
  binding: ThreadBinding,
  expiresAt: number,
): Promise<ThreadRow> {
  return { ...binding, mac: await threadMac(intake.recipientKey, binding), expiresAt };
}

/** Then the key that the look-up was made with is no longer tried. */
function endOfNextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 1);
}

function months(now: number): [string, string] {
  const date = new Date(now);
  const before = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1));
  return [date.toISOString().slice(0, 7), before.toISOString().slice(0, 7)];
}
