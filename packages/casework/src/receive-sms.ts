import { hex } from "@sanad/domain/bytes";
import { nextTurn, type Turn, unsaid } from "@sanad/domain/conversation";
import type { CaseId } from "@sanad/domain/id";
import type { TextPart } from "@sanad/domain/parts";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import type { Language } from "@sanad/domain/vocabulary";
import type { LivingThread } from "@sanad/store/arrivals";
import { keyedHash } from "@sanad/vault/seal";
import { acknowledge } from "./acknowledge.ts";
import { conversationRows } from "./conversation-rows.ts";
import type { Intake } from "./intake.ts";
import { mayAnswer } from "./may-answer.ts";
import {
  noReply,
  type Received,
  type ReceivedMessage,
  receiveMessage,
  type Reply,
} from "./receive-message.ts";
import { partsLookup, senderLookups, senderThread } from "./threads.ts";
import type { ReceivedFile } from "./with-evidence.ts";

export interface IncomingSms {
  /** `smsgate`, `twilio`; part of the dedupe key */
  readonly gateway: string;
  /** the gateway signs what it sends: the same id with other words is then a replay, else another message */
  readonly signed: boolean;
  /** the gateway's id of the message */
  readonly id: string;
  /** E.164 where it is a number, else as the network says */
  readonly sender: string;
  /** ISO country of the number; null when the sender is not a number */
  readonly country: string | null;
  /** whether an answer would reach the sender; there is no thread to others */
  readonly answerable: boolean;
  readonly text: string;
  /** one part of a longer text, where the gateway does not join them */
  readonly part?: TextPart;
  readonly files: readonly Omit<ReceivedFile, "compartment">[];
  /** the gateway says that there is more, which it does not give */
  readonly incomplete?: boolean;
  readonly language: Language;
  /** ISO countries of numbers in the text */
  readonly traces: readonly string[];
  /** what speaks for a program as the sender */
  readonly signs: readonly SuspicionSign[];
}

/**
 * Files an SMS and turns its answer to an open question into coded answers. What is said is the same to known and
 * unknown senders, and there is no receipt by SMS.
 *
 * @returns `replay` for a signed message whose id came before with other words; nothing is stored then
 * @throws whatever D1 or R2 throws, so that the gateway tries again
 */
export async function receiveSms(intake: Intake, sms: IncomingSms): Promise<Received> {
  const { gateway, id, sender, text } = sms;
  const content = await keyedHash(intake.lookupKey, "sanad/v1/content", gateway, id, sender, text);
  const message = await messageOf(intake, sms, content);
  const received = await receiveMessage(intake, message);
  if (received.outcome !== "replay" || sms.signed) return received;
  const dedupe = await keyedHash(intake.lookupKey, "sanad/v1/dedupe", gateway, id, hex(content));
  return receiveMessage(intake, { ...message, dedupe });
}

async function messageOf(intake: Intake, sms: IncomingSms, content: Uint8Array): Promise<ReceivedMessage> {
  const { gateway, id, sender, text: story, language, country, traces } = sms;
  const part = sms.part !== undefined && sms.part.total > 1 ? sms.part : undefined;
  const lookups = sms.answerable ? await senderLookups(intake, who(sms)) : [];
  const cut = sms.incomplete === true && { truncated: true as const };
  return {
    report: { channel: "sms", language, story, ...cut, ...(part && { part }), answers: {}, sender },
    files: sms.files.map((file) => ({ ...file, compartment: "exhibits" })),
    dedupe: await keyedHash(intake.lookupKey, "sanad/v1/dedupe", gateway, id),
    content,
    lookups,
    ...(part && { parts: await partsLookup(intake, gateway, sender, part) }),
    traces,
    country,
    signs: sms.signs,
    reply: (caseId, found, met) => reply(intake, sms, { caseId, found, met, living: lookups[0] }),
  };
}

/** A short code is somebody else in every network. */
function who({ sender, gateway }: IncomingSms): string {
  return sender.startsWith("+") ? sender : JSON.stringify([gateway, sender]);
}

interface Place {
  readonly caseId: CaseId;
  readonly found: LivingThread | null;
  readonly met: boolean;
  /** the look-up of the sender's thread; absent where no answer would arrive */
  readonly living: Uint8Array | undefined;
}

async function reply(intake: Intake, sms: IncomingSms, place: Place): Promise<Reply> {
  const { caseId, found, met, living } = place;
  if (living === undefined) return noReply;
  const before = found?.conversation ?? null;
  const meant = nextTurn(before, sms.part === undefined ? sms.text : null, intake.now);
  const mute = meant.say !== null && (met || !(await mayAnswer(intake, "sms", sms.signs)));
  const turn = mute ? unsaid(before, meant) : meant;
  const rows = conversationRows(await senderThread(intake, caseId, living), found, turn);
  const { say } = turn;
  const { sender: address } = sms;
  const language = languageOf(sms, turn, found);
  const messages =
    say === null ? [] : [await acknowledge(intake, caseId, { channel: "sms", address, language, say })];
  return { ...rows, answered: [], messages, ...given(turn, address) };
}

/** A number tells no language: what follows it is in that of the first message. */
function languageOf(sms: IncomingSms, { given: answer }: Turn, found: LivingThread | null): Language {
  return found !== null && answer !== null ? found.case.language : sms.language;
}

function given({ given: answer }: Turn, address: string): Pick<Reply, "given"> {
  if (answer === null) return {};
  const { answers, contact } = answer;
  return { given: { answers, ...(contact && { contact: { ...contact, address } }) } };
}
