import type { LedgerEvent } from "@sanad/domain/ledger";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import type { CaseHead } from "@sanad/store/arrivals";
import type { OutboxRow, ThreadRow } from "@sanad/store/case-rows";
import { appendToCase } from "@sanad/store/file-case";
import type { Compartments } from "./compartments.ts";
import type { Intake } from "./intake.ts";
import { sealArrival } from "./seal-arrival.ts";
import { tellLead } from "./tell-centers.ts";

export interface FurtherMessage {
  readonly case: CaseHead;
  /** checked against their MAC by `knownCompartments` */
  readonly compartments: Compartments;
  readonly report: Report;
  readonly evidence: readonly SealedEvidence[];
  readonly dedupe: Uint8Array;
  readonly threads: readonly ThreadRow[];
  readonly messages: readonly OutboxRow[];
}

/**
 * Seals a further message to a case that nobody here can open. It is shown as from an unverified sender.
 *
 * @throws DomainError `too-large`; whatever D1 throws. Nothing is stored then
 */
export async function appendMessage(
  intake: Intake,
  further: FurtherMessage,
): Promise<{ readonly outcome: "filed" | "repeated"; readonly outbox: readonly OutboxRow[] }> {
  const { report, evidence, case: head } = further;
  const { id: caseId, epoch } = head;
  const at = intake.now;
  const { channel, story: text, truncated, answers } = report;
  const answered = Object.keys(answers).length > 0 && { answers };
  const body = { channel, text, ...(truncated && { truncated }), ...answered };
  const arrival = { caseId, epoch, at, compartments: further.compartments };
  const sealed = await sealArrival(arrival, { kind: "message", body }, report, evidence);
  const outbox = [tellLead(head, at), ...further.messages];
  const inbound = [{ dedupe: further.dedupe, caseId, receivedAt: at }];
  const events: LedgerEvent[] = [
    { at, actor: "reporter", action: "message-received", subject: sealed.entries[0]?.id ?? null },
    ...sealed.evidence.map((row): LedgerEvent => ({
      at,
      actor: "reporter",
      action: "evidence-stored",
      subject: row.id,
    })),
    ...outbox.map((row): LedgerEvent => ({ at, actor: "intake", action: "outbox-queued", subject: row.id })),
  ];
  const outcome = await appendToCase(
    intake.db,
    caseId,
    { ...sealed, threads: further.threads, inbound, outbox },
    events,
  );
  return { outcome, outbox };
}
