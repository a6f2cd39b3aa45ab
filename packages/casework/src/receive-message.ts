import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import { caseOfThread, wasReceived } from "@sanad/store/arrivals";
import type { AnsweredRow, ThreadRow } from "@sanad/store/case-rows";
import type { Stored } from "@sanad/store/file-case";
import type { NewOutboxRow } from "@sanad/store/outbox";
import { checkThread } from "@sanad/vault/seal";
import { appendMessage } from "./append-message.ts";
import { type Compartments, knownCompartments, NewCompartments } from "./compartments.ts";
import { fileReport } from "./file-report.ts";
import { freshId } from "@sanad/store/fresh-id";
import type { Intake } from "./intake.ts";
import { discardUnnamed, type IncomingEvidence, keepEvidence } from "./keep-evidence.ts";

export interface ReceivedFile extends Pick<IncomingEvidence, "name" | "kind" | "compartment"> {
  readonly content: Uint8Array;
}

/** What is written beside a message: how further ones find the case, and what is answered. */
export interface Reply {
  readonly threads: readonly ThreadRow[];
  readonly answered: readonly AnsweredRow[];
  readonly messages: readonly NewOutboxRow[];
}

export interface ReceivedMessage {
  readonly report: Report;
  readonly files: readonly ReceivedFile[];
  /** keyed hash of the provider's message id */
  readonly dedupe: Uint8Array;
  /** where a thread of this sender could be found; the first is the one that lives on */
  readonly lookups: readonly Uint8Array[];
  readonly traces: readonly string[];
  readonly country: string | null;
  /**
   * Makes the reply once the case is known.
   *
   * @param thread the thread that led to the case; `null` for a new case
   */
  readonly reply: (
    caseId: CaseId,
    thread: { readonly acknowledgedAt: number | null } | null,
  ) => Promise<Reply>;
}

export interface Received {
  readonly outcome: "filed" | "appended" | "repeated";
  readonly outbox: readonly NewOutboxRow[];
}

type Found = NonNullable<Awaited<ReturnType<typeof caseOfThread>>>;

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
  if (await wasReceived(intake.db, received.dedupe)) return { outcome: "repeated", outbox: [] };
  const first = await place(intake, received);
  if (first.outcome !== "met") return { ...first, outcome: first.outcome };
  // Another first message of this sender made the case meanwhile: now the thread leads there. Not every gateway tries
  // again, so nothing is thrown; should it fail once more, the message is a case of its own.
  const second = await place(intake, received);
  if (second.outcome !== "met") return { ...second, outcome: second.outcome };
  return alone(intake, received);
}

interface Placed {
  readonly outcome: Received["outcome"] | "met";
  readonly outbox: readonly NewOutboxRow[];
}

async function place(intake: Intake, received: ReceivedMessage): Promise<Placed> {
  const found =
    received.lookups.length === 0 ? null : await caseOfThread(intake.db, received.lookups, intake.now);
  if (found === null) return fileNew(intake, received, (caseId) => received.reply(caseId, null));
  const compartments = await trusted(intake, found);
  if (compartments === null) return alone(intake, received);
  const stored = await append(intake, received, found, compartments);
  return stored.outcome === "filed" ? { ...stored, outcome: "appended" } : stored;
}

/** A case without a thread, and so without an answer: two machines could go on for ever. */
async function alone(intake: Intake, received: ReceivedMessage): Promise<Received> {
  const reply: Reply = { threads: [], answered: [], messages: [] };
  const { outcome, outbox } = await fileNew(intake, received, () => Promise.resolve(reply));
  return { outcome: outcome === "filed" ? "filed" : "repeated", outbox };
}

async function trusted(intake: Intake, found: Found): Promise<Compartments | null> {
  try {
    await checkThread(intake.recipientKey, found.thread);
    return await knownCompartments(intake, found.case.id, found.case.epoch);
  } catch (error) {
    if (error instanceof DomainError && error.reason === "substituted") return null;
    throw error;
  }
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
  return withEvidence(intake, received, compartments, (evidence) => {
    const { report, dedupe, traces, country } = received;
    const fresh = { caseId, report, evidence, compartments, traces, country, dedupe };
    return fileReport(intake, { ...fresh, ...reply });
  });
}

async function append(intake: Intake, received: ReceivedMessage, found: Found, compartments: Compartments) {
  const { report, dedupe } = received;
  const reply = await received.reply(found.case.id, found);
  return withEvidence(intake, received, compartments, (evidence) =>
    appendMessage(intake, { case: found.case, compartments, report, evidence, dedupe, ...reply }),
  );
}

async function withEvidence<T extends { readonly outcome: Stored }>(
  intake: Intake,
  received: ReceivedMessage,
  compartments: Compartments,
  write: (evidence: readonly SealedEvidence[]) => Promise<T>,
): Promise<T> {
  const evidence: SealedEvidence[] = [];
  for (const { name, kind, compartment, content } of received.files) {
    const recipient = compartments.recipient(compartment);
    evidence.push(await keepEvidence(intake, { name, kind, compartment, recipient, body: whole(content) }));
  }
  const stored = await write(evidence);
  if (stored.outcome !== "filed") {
    await discardUnnamed(
      intake,
      evidence.map((item) => item.id),
    );
  }
  return stored;
}

async function* whole(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
