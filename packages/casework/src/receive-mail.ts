import type { CaseId } from "@sanad/domain/id";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import type { Language } from "@sanad/domain/vocabulary";
import { type LivingThread, wasAnswered } from "@sanad/store/arrivals";
import { keyedHash } from "@sanad/vault/seal";
import { acknowledge, newReplyToken } from "./acknowledge.ts";
import { hex, sameBytes } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import type { Intake } from "./intake.ts";
import { mayAnswer } from "./may-answer.ts";
import { type Received, receiveMessage, type Reply } from "./receive-message.ts";
import { mailThread, messageLookup, tokenLookup } from "./threads.ts";
import type { ReceivedFile } from "./with-evidence.ts";

/** RFC 3834 section 2: an automatic answer goes at most once to the same correspondent in a while. */
const QUIET = 24 * 3_600_000;
/** UTF-16 code units that go into the sealed entry; the whole message is kept beside it. */
const limits = { text: 100_000, line: 500 } as const;

export interface IncomingMail {
  readonly raw: Uint8Array;
  readonly messageId: string | null;
  /** the `Date` field, as written */
  readonly date: string | null;
  /** where an answer may go: the envelope's sender; null for automatic mail, which is never answered */
  readonly answerTo: string | null;
  readonly from: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** false when not all of the message was understood: somebody has to look at the whole of it */
  readonly complete: boolean;
  readonly language: Language;
  readonly attachments: readonly {
    readonly name: string;
    readonly kind: string;
    /** in pieces, which can be gone through again */
    readonly content: Iterable<Uint8Array>;
  }[];
  readonly replyToken: string | null;
  /** ids of the messages that it answers, the nearest first; a few dozen at most, as each is looked up */
  readonly references: readonly string[];
  readonly traces: readonly string[];
  /** what speaks for a program as the sender */
  readonly signs: readonly SuspicionSign[];
}

/**
 * Files an e-mail: the text in `file`, attachments in `exhibits`, the whole message as it came in `person`.
 *
 * @throws whatever D1 or R2 throws, so that the sending server tries again
 */
export async function receiveMail(intake: Intake, mail: IncomingMail): Promise<Received> {
  const { language, from } = mail;
  const story = mail.text.slice(0, limits.text);
  const truncated = !mail.complete || story.length < mail.text.length;
  const senderName = mail.name.slice(0, limits.line);
  const subject = mail.subject.slice(0, limits.line);
  const who = { sender: from.slice(0, limits.line), ...(senderName !== "" && { senderName }), subject };
  return receiveMessage(intake, {
    report: { channel: "email", language, story, ...(truncated && { truncated }), answers: {}, ...who },
    files: [
      rawFile(mail),
      ...mail.attachments.map((file) => ({ ...file, compartment: "exhibits" as const })),
    ],
    dedupe: await mailDedupe(intake, mail),
    lookups: await lookupsOf(intake, mail),
    traces: mail.traces,
    country: null,
    signs: mail.signs,
    reply: (caseId, found) => reply(intake, mail, caseId, found),
  });
}

/**
 * A server that was told to try again sends the same message under other `Received` lines, so the key is what stays:
 * Message-ID, date, sender and everything behind the header. The id alone could be used by a stranger to have a
 * message dropped.
 */
async function mailDedupe(intake: Intake, mail: IncomingMail): Promise<Uint8Array> {
  const { messageId, date, from, subject } = mail;
  const body = hex(await sha256(bodyOf(mail.raw)));
  const parts = ["email", messageId ?? "", date ?? "", from, subject, body];
  return keyedHash(intake.lookupKey, "sanad/v1/dedupe", ...parts);
}

/** What follows the first empty line. */
function bodyOf(raw: Uint8Array): Uint8Array {
  const lineFeed = 0x0a;
  for (let at = raw.indexOf(lineFeed); at !== -1; at = raw.indexOf(lineFeed, at + 1)) {
    if (raw[at + 1] === lineFeed || (raw[at + 1] === 0x0d && raw[at + 2] === lineFeed))
      return raw.subarray(at);
  }
  return raw;
}

/**
 * The token first, as it was given to nobody else. Then the message itself, which may come with another text, and those
 * that it answers: a person may answer their own first mail, and have no answer of ours.
 */
async function lookupsOf(intake: Intake, mail: IncomingMail): Promise<readonly Uint8Array[]> {
  const { replyToken, messageId, from } = mail;
  const ids = [...(messageId === null ? [] : [messageId]), ...mail.references];
  return Promise.all([
    ...(replyToken === null ? [] : [tokenLookup(intake, replyToken)]),
    ...ids.map((id) => messageLookup(intake, id, from)),
  ]);
}

async function reply(
  intake: Intake,
  mail: IncomingMail,
  caseId: CaseId,
  found: LivingThread | null,
): Promise<Reply> {
  const { messageId, from } = mail;
  const own = messageId === null ? null : await messageLookup(intake, messageId, from);
  const ownThreads = own === null ? [] : [await mailThread(intake, caseId, own)];
  const known = await knownToken(intake, mail, found);
  const token = known ?? newReplyToken();
  const thread = await mailThread(intake, caseId, await tokenLookup(intake, token));
  const address = mail.answerTo;
  const stopped = (found?.conversation.stoppedAt ?? null) !== null;
  const quiet =
    address === null ||
    stopped ||
    (await isQuiet(intake, address, found?.conversation.acknowledgedAt ?? null));
  if (quiet || !(await mayAnswer(intake, "email", mail.signs))) {
    return { threads: known === null ? ownThreads : [thread, ...ownThreads], answered: [], messages: [] };
  }
  const message = await acknowledge(intake, caseId, {
    channel: "email",
    address,
    language: mail.language,
    token,
  });
  const lookup = await correspondent(intake, address);
  return {
    threads: [{ ...thread, acknowledgedAt: intake.now }, ...ownThreads],
    answered: [{ lookup, expiresAt: intake.now + QUIET }],
    messages: [message],
  };
}

/** A token that leads nowhere is not taken over: a stranger could spread one, and gather the mail of others in a case. */
async function knownToken(
  intake: Intake,
  mail: IncomingMail,
  found: LivingThread | null,
): Promise<string | null> {
  if (found === null || mail.replyToken === null) return null;
  return sameBytes(found.thread.lookup, await tokenLookup(intake, mail.replyToken)) ? mail.replyToken : null;
}

async function isQuiet(intake: Intake, address: string, acknowledgedAt: number | null): Promise<boolean> {
  if (acknowledgedAt !== null && intake.now - acknowledgedAt < QUIET) return true;
  return wasAnswered(intake.db, await correspondent(intake, address), intake.now);
}

async function correspondent(intake: Intake, address: string): Promise<Uint8Array> {
  return keyedHash(intake.lookupKey, "sanad/v1/correspondent", address.toLowerCase());
}

function rawFile(mail: IncomingMail): ReceivedFile {
  return { name: "message.eml", kind: "message/rfc822", compartment: "person", content: mail.raw };
}
