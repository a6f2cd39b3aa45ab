import type { CaseId } from "@sanad/domain/id";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import { caseOfThread, wasReceived } from "@sanad/store/arrivals";
import type { OutboxRow, ThreadRow } from "@sanad/store/case-rows";
import { appendMessage } from "./append-message.ts";
import { type Compartments, knownCompartments, NewCompartments } from "./compartments.ts";
import { fileReport } from "./file-report.ts";
import { type Intake, newId } from "./intake.ts";
import { discardEvidence, type IncomingEvidence, keepEvidence } from "./keep-evidence.ts";

export interface ReceivedFile extends Pick<IncomingEvidence, "name" | "kind" | "compartment"> {
  readonly content: Uint8Array;
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
   * Makes the acknowledgement and the thread rows once the case is known.
   *
   * @param acknowledgedAt when this thread was last acknowledged, UTC milliseconds
   */
  readonly answer: (
    caseId: CaseId,
    acknowledgedAt: number | null,
  ) => Promise<{ readonly threads: readonly ThreadRow[]; readonly messages: readonly OutboxRow[] }>;
}

export interface Received {
  readonly outcome: "filed" | "appended" | "repeated";
  readonly outbox: readonly OutboxRow[];
}

/**
 * Takes in an e-mail or an SMS: to the case of its thread where there is one, else as a new report.
 * Evidence first, then one batch; what a failure leaves in R2 is taken back or swept.
 *
 * @throws whatever D1 or R2 throws, so that the sender's side tries again
 */
export async function receiveMessage(intake: Intake, received: ReceivedMessage): Promise<Received> {
  if (await wasReceived(intake.db, received.dedupe)) return { outcome: "repeated", outbox: [] };
  const found =
    received.lookups.length === 0 ? null : await caseOfThread(intake.db, received.lookups, intake.now);
  return found === null ? fileNew(intake, received) : append(intake, received, found);
}

async function fileNew(intake: Intake, received: ReceivedMessage): Promise<Received> {
  const caseId = newId("case");
  const compartments = new NewCompartments();
  await compartments.make("person", "exhibits");
  const answer = await received.answer(caseId, null);
  return withEvidence(intake, received, compartments, answer.messages, async (evidence) => {
    const { report, dedupe, traces, country } = received;
    const fresh = { caseId, report, evidence, compartments, traces, country, dedupe, ...answer };
    return fileReport(intake, fresh);
  });
}

async function append(
  intake: Intake,
  received: ReceivedMessage,
  found: NonNullable<Awaited<ReturnType<typeof caseOfThread>>>,
): Promise<Received> {
  const compartments = await knownCompartments(intake, found.case.id, found.case.epoch);
  const answer = await received.answer(found.case.id, found.acknowledgedAt);
  const outcome = await withEvidence(intake, received, compartments, answer.messages, (evidence) =>
    appendMessage(intake, {
      case: found.case,
      compartments,
      report: received.report,
      evidence,
      dedupe: received.dedupe,
      ...answer,
    }),
  );
  return outcome.outcome === "filed" ? { ...outcome, outcome: "appended" } : outcome;
}

async function withEvidence(
  intake: Intake,
  received: ReceivedMessage,
  compartments: Compartments,
  messages: readonly OutboxRow[],
  write: (
    evidence: readonly SealedEvidence[],
  ) => Promise<{ outcome: "filed" | "repeated"; outbox: readonly OutboxRow[] }>,
): Promise<Received> {
  const evidence: SealedEvidence[] = [];
  for (const { name, kind, compartment, content } of received.files) {
    const recipient = compartments.recipient(compartment);
    evidence.push(await keepEvidence(intake, { name, kind, compartment, recipient, body: whole(content) }));
  }
  const { outcome, outbox } = await write(evidence);
  if (outcome === "filed") return { outcome, outbox };
  await discardEvidence(
    intake,
    evidence.map((item) => item.id),
  );
  await discardPayloads(intake, messages);
  return { outcome, outbox: [] };
}

async function discardPayloads(intake: Intake, messages: readonly OutboxRow[]): Promise<void> {
  const keys = messages.flatMap((row) => row.payload ?? []);
  if (keys.length > 0) await intake.bucket.delete(keys);
}

async function* whole(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
