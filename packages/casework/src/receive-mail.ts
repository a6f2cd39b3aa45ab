import type { CaseId } from "@sanad/domain/id";
import type { Language } from "@sanad/domain/vocabulary";
import { keyedHash } from "@sanad/vault/seal";
import { acknowledge, newReplyToken } from "./acknowledge.ts";
import { base16 } from "./base16.ts";
import type { Intake } from "./intake.ts";
import { type Received, type ReceivedFile, receiveMessage } from "./receive-message.ts";
import { tokenLookup, tokenThread } from "./threads.ts";

/** RFC 3834 section 2: an automatic answer goes at most once to the same correspondent in a while. */
const QUIET = 24 * 3_600_000;
/** UTF-16 code units of the text that go into the sealed entry; the whole message is kept beside it. */
const TEXT_LIMIT = 200_000;

export interface IncomingMail {
  readonly raw: Uint8Array;
  readonly messageId: string | null;
  /** where an answer may go: the envelope's sender; null for automatic mail, which is never answered */
  readonly answerTo: string | null;
  readonly from: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly attachments: readonly {
    readonly name: string;
    readonly kind: string;
    readonly content: Uint8Array;
  }[];
  readonly replyToken: string | null;
  readonly traces: readonly string[];
}

/**
 * Files an e-mail: the text in `file`, attachments in `exhibits`, the whole message as it came in `person`.
 *
 * @throws whatever D1 or R2 throws, so that the sending server tries again
 */
export async function receiveMail(intake: Intake, mail: IncomingMail): Promise<Received> {
  const { language, from, subject, replyToken, name: senderName } = mail;
  const truncated = mail.text.length > TEXT_LIMIT;
  const story = mail.text.slice(0, TEXT_LIMIT);
  return receiveMessage(intake, {
    report: {
      channel: "email",
      language,
      story,
      ...(truncated && { truncated }),
      answers: {},
      sender: from,
      ...(senderName !== "" && { senderName }),
      subject,
    },
    files: [
      rawFile(mail),
      ...mail.attachments.map((file) => ({ ...file, compartment: "exhibits" as const })),
    ],
    dedupe: await mailDedupe(intake, mail),
    lookups: replyToken === null ? [] : [await tokenLookup(intake, replyToken)],
    traces: mail.traces,
    country: null,
    answer: (caseId, acknowledgedAt) => answer(intake, mail, caseId, acknowledgedAt),
  });
}

/**
 * A server that was told to try again sends the same message with other `Received` lines, so the key is the
 * Message-ID and what the message says; the id alone could be used by a stranger to have a message dropped.
 */
async function mailDedupe(intake: Intake, mail: IncomingMail): Promise<Uint8Array> {
  const hashes = await Promise.all(
    mail.attachments.map(async ({ content }) =>
      base16(new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(content)))),
    ),
  );
  const { messageId, from, subject, text } = mail;
  return keyedHash(
    intake.lookupKey,
    "sanad/v1/dedupe",
    "email",
    messageId ?? "",
    from,
    subject,
    text,
    ...hashes,
  );
}

async function answer(intake: Intake, mail: IncomingMail, caseId: CaseId, acknowledgedAt: number | null) {
  const token = mail.replyToken ?? newReplyToken();
  const thread = tokenThread(intake, caseId, await tokenLookup(intake, token));
  const quiet = acknowledgedAt !== null && intake.now - acknowledgedAt < QUIET;
  if (mail.answerTo === null || quiet)
    return { threads: mail.replyToken === null ? [] : [thread], messages: [] };
  const to = { channel: "email", address: mail.answerTo, language: mail.language, token } as const;
  const message = await acknowledge(intake, caseId, to);
  return { threads: [{ ...thread, acknowledgedAt: intake.now }], messages: [message] };
}

function rawFile(mail: IncomingMail): ReceivedFile {
  return { name: "message.eml", kind: "message/rfc822", compartment: "person", content: mail.raw };
}
