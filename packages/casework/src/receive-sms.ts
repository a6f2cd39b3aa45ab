import type { CaseId } from "@sanad/domain/id";
import type { Language } from "@sanad/domain/vocabulary";
import { keyedHash } from "@sanad/vault/seal";
import { acknowledge } from "./acknowledge.ts";
import type { Intake } from "./intake.ts";
import { type Received, type ReceivedFile, receiveMessage, type Reply } from "./receive-message.ts";
import { senderLookups, senderThread } from "./threads.ts";

/** A burst gets one answer, and two machines that answer each other soon fall silent. */
const QUIET = 10 * 60_000;

export interface IncomingSms {
  /** `smsgate`, `twilio`; part of the dedupe key */
  readonly gateway: string;
  /** the gateway's id of the message */
  readonly id: string;
  /** E.164 where it is a number, else as the network says */
  readonly sender: string;
  /** ISO country of the number; null when the sender is not a number, and then cannot be answered */
  readonly country: string | null;
  readonly answerable: boolean;
  readonly text: string;
  readonly files: readonly Omit<ReceivedFile, "compartment">[];
  readonly language: Language;
  /** ISO countries of numbers in the text */
  readonly traces: readonly string[];
}

/**
 * Files an SMS. The answer is the same to known and unknown senders, and there is no receipt by SMS.
 *
 * @throws whatever D1 or R2 throws, so that the gateway tries again
 */
export async function receiveSms(intake: Intake, sms: IncomingSms): Promise<Received> {
  const { sender, text, language, country, traces, answerable } = sms;
  const lookups = answerable ? await senderLookups(intake, sender) : [];
  const [living] = lookups;
  return receiveMessage(intake, {
    report: { channel: "sms", language, story: text, answers: {}, sender },
    files: sms.files.map((file) => ({ ...file, compartment: "exhibits" })),
    dedupe: await keyedHash(intake.lookupKey, "sanad/v1/dedupe", sms.gateway, sms.id),
    lookups,
    traces,
    country,
    reply: (caseId, thread) => reply(intake, sms, caseId, living, thread?.acknowledgedAt ?? null),
  });
}

async function reply(
  intake: Intake,
  sms: IncomingSms,
  caseId: CaseId,
  living: Uint8Array | undefined,
  acknowledgedAt: number | null,
): Promise<Reply> {
  if (living === undefined) return { threads: [], answered: [], messages: [] };
  const thread = await senderThread(intake, caseId, living);
  const quiet = acknowledgedAt !== null && intake.now - acknowledgedAt < QUIET;
  if (quiet) return { threads: [{ ...thread, acknowledgedAt }], answered: [], messages: [] };
  const { sender: address, language } = sms;
  const message = await acknowledge(intake, caseId, { channel: "sms", address, language });
  return { threads: [{ ...thread, acknowledgedAt: intake.now }], answered: [], messages: [message] };
}
