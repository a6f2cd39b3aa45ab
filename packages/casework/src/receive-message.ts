import { sameBytes } from "@sanad/domain/bytes";
import type { CaseId } from "@sanad/domain/id";
import type { Report } from "@sanad/domain/report";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { type LivingThread, receivedUnder } from "@sanad/store/arrivals";
import type { AnsweredRow, ThreadRow } from "@sanad/store/case-rows";
import type { NewOutboxRow } from "@sanad/store/outbox";
import { appendMessage } from "./append-message.ts";
import { type Compartments, NewCompartments } from "./compartments.ts";
import type { ConversationRows } from "./conversation-rows.ts";
import { fileReport } from "./file-report.ts";
import { type FoundCase, findCase, trustedCompartments } from "./find-case.ts";
import { freshId } from "@sanad/store/fresh-id";
import type { Intake } from "./intake.ts";
import { partsThread } from "./threads.ts";
import { type ReceivedFile, withEvidence } from "./with-evidence.ts";

/** One message may be met by the first of a sender, by another part of its text, and by one that is answered. */
const ATTEMPTS = 4;

/** What is written beside a message: how further ones find the case, and what is answered. */
export interface Reply extends ConversationRows {
  readonly answered: readonly AnsweredRow[];
  readonly messages: readonly NewOutboxRow[];
  /** what the message means as the answer to a question of ours */
  readonly given?: Pick<Report, "answers" | "contact">;
}

export const noReply: Reply = { threads: [], answered: [], messages: [] };

export interface ReceivedMessage {
  readonly report: Report;
  readonly files: readonly ReceivedFile[];
  /** keyed hash of the provider's message id */
  readonly dedupe: Uint8Array;
  /** keyed hash of what it says, where the same id with other words is no repetition */
  readonly content?: Uint8Array;
  /** where a thread of this sender could be found; the first is the one that lives on */
  readonly lookups: readonly Uint8Array[];
  /** where the other parts of the same text could be found; they are answered and told of once */
  readonly parts?: Uint8Array;
  readonly traces: readonly string[];
  readonly country: string | null;
  /** what speaks for a program as the sender */
  readonly signs: readonly SuspicionSign[];
  /**
   * Makes the reply once the case is known.
   *
   * @param found the thread that led to the case; `null` for a new case
   * @param met another message of this sender was stored at the same moment; by SMS that one is the one that is answered
   */
  readonly reply: (caseId: CaseId, found: LivingThread | null, met: boolean) => Promise<Reply>;
}

export interface Received {
  /** `replay`: its id came before with other content, and nothing was stored */
  readonly outcome: "filed" | "appended" | "repeated" | "replay";
  readonly outbox: readonly NewOutboxRow[];
}

/**
 * Takes in an e-mail or an SMS: to the case of its thread where there is one, else as a new report. Evidence first,
 * then one batch; what a failure leaves in R2 is swept.
 *
 * A thread or a recipient that somebody changed in the database is not followed: the message becomes a case of its own,
 * so that it is neither lost nor sealed to an intruder.
 *
 * @throws whatever D1 or R2 throws, so that the sender's side tries again
 */
export async function receiveMessage(intake: Intake, received: ReceivedMessage): Promise<Received> {
  const before = await receivedBefore(intake, received);
  if (before !== null) return { outcome: before, outbox: [] };
  const stored = await placed(intake, received);
  if (stored.outcome !== "repeated") return stored;
  // Another request stored the id meanwhile, perhaps with other content.
  return { outcome: (await receivedBefore(intake, received)) ?? "repeated", outbox: [] };
}

async function receivedBefore(
  intake: Intake,
  { dedupe, content }: ReceivedMessage,
): Promise<"repeated" | "replay" | null> {
  const known = await receivedUnder(intake.db, dedupe);
  if (known === null) return null;
  if (content === undefined || known.content === null) return "repeated";
  return sameBytes(known.content, content) ? "repeated" : "replay";
}

async function placed(intake: Intake, received: ReceivedMessage): Promise<Received> {
  // Another first message of this sender made the case meanwhile, another part of the text was told of, or another
  // message was answered: the next try finds what that one wrote. Not every gateway tries again, so nothing is thrown;
  // should each of them fail, the message is a case of its own.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { outcome, outbox } = await place(intake, received, attempt > 1);
    if (outcome !== "met") return { outcome, outbox };
  }
  return alone(intake, received);
}

interface Placed {
  readonly outcome: Received["outcome"] | "met";
  readonly outbox: readonly NewOutboxRow[];
}

async function place(intake: Intake, received: ReceivedMessage, met: boolean): Promise<Placed> {
  const found = await findCase(intake, received);
  if (found === null) return fileNew(intake, received, (caseId) => received.reply(caseId, null, met));
  const compartments = await trustedCompartments(intake, found);
  if (compartments === null) return alone(intake, received);
  const stored = await append(intake, received, { found, met }, compartments);
  return stored.outcome === "filed" ? { ...stored, outcome: "appended" } : stored;
}

/** A case without a thread, and so without an answer: two machines could go on for ever. */
async function alone(intake: Intake, received: ReceivedMessage): Promise<Received> {
  const { parts: _, ...single } = received;
  const { outcome, outbox } = await fileNew(intake, single, () => Promise.resolve(noReply));
  return { outcome: outcome === "filed" ? "filed" : "repeated", outbox };
}

async function fileNew(
  intake: Intake,
  received: ReceivedMessage,
  makeReply: (caseId: CaseId) => Promise<Reply>,
) {
  const caseId = freshId("case");
  const compartments = new NewCompartments();
  await compartments.make("person", "exhibits");
  const reply = await makeReply(caseId);
  const begun = await begin(intake, received, caseId);
  return withEvidence(intake, received.files, compartments, (evidence) => {
    const { report, dedupe, content, traces, country, signs } = received;
    const fresh = { caseId, report, evidence, compartments, traces, country, dedupe, signs, begun };
    return fileReport(intake, { ...fresh, ...(content && { content }), ...reply });
  });
}

async function append(
  intake: Intake,
  received: ReceivedMessage,
  { found, met }: { readonly found: FoundCase; readonly met: boolean },
  compartments: Compartments,
) {
  const { dedupe, content, signs } = received;
  const { joins, case: head } = found;
  const { given, begun: opened = [], ...reply } = joins ? noReply : await received.reply(head.id, found, met);
  const begun = joins ? [] : [...opened, ...(await begin(intake, received, head.id))];
  const further = { case: head, compartments, report: { ...received.report, ...given }, joins, signs, begun };
  return withEvidence(intake, received.files, compartments, (evidence) =>
    appendMessage(intake, { ...further, evidence, dedupe, ...(content && { content }), ...reply }),
  );
}

/** The first part of a text leads the others to its case. */
async function begin(intake: Intake, { parts }: ReceivedMessage, caseId: CaseId): Promise<ThreadRow[]> {
  return parts === undefined ? [] : [await partsThread(intake, caseId, parts)];
}
