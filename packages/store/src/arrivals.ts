import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId, EvidenceId } from "@sanad/domain/id";
import { answered } from "@sanad/schema/answered";
import { cases } from "@sanad/schema/cases";
import { evidence } from "@sanad/schema/evidence";
import { inbound } from "@sanad/schema/inbound";
import { recipients } from "@sanad/schema/recipients";
import { threads } from "@sanad/schema/threads";
import { and, eq, gt, inArray } from "drizzle-orm";
import type { Database } from "./database.ts";

/**
 * The few reads that intake needs to sort what arrives. They give what is readable anyway and no sealed byte;
 * everything else is read by a viewer.
 */
const head = {
  id: cases.id,
  reference: cases.reference,
  channel: cases.channel,
  language: cases.language,
  country: cases.country,
  urgency: cases.urgency,
  deadline: cases.deadline,
  lead: cases.lead,
  epoch: cases.epoch,
};
export type CaseHead = Awaited<ReturnType<typeof caseOfSubmission>> & object;

/** The case that a submission made. @param submission its SHA-256 */
export async function caseOfSubmission(db: Database, submission: Uint8Array) {
  const [row] = await db.select(head).from(cases).where(eq(cases.submission, submission)).limit(1);
  return row ?? null;
}

/**
 * The living thread among the look-ups, and its case as the row says: to be checked by `checkThread` before it is
 * followed.
 *
 * @param now UTC milliseconds
 */
export async function caseOfThread(db: Database, lookups: readonly Uint8Array[], now: number) {
  const [row] = await db
    .select({
      case: head,
      thread: { lookup: threads.lookup, caseId: threads.caseId, channel: threads.channel, mac: threads.mac },
      acknowledgedAt: threads.acknowledgedAt,
    })
    .from(threads)
    .innerJoin(cases, eq(cases.id, threads.caseId))
    .where(and(inArray(threads.lookup, [...lookups]), gt(threads.expiresAt, now)))
    .limit(1);
  return row ?? null;
}

/** Whether an e-mail address was answered lately. @param lookup its keyed hash; @param now UTC milliseconds */
export async function wasAnswered(db: Database, lookup: Uint8Array, now: number): Promise<boolean> {
  const rows = await db
    .select({ at: answered.expiresAt })
    .from(answered)
    .where(and(eq(answered.lookup, lookup), gt(answered.expiresAt, now)))
    .limit(1);
  return rows.length > 0;
}

/** Which of these pieces of evidence a case names. */
export async function namedEvidence(
  db: Database,
  ids: readonly EvidenceId[],
): Promise<ReadonlySet<EvidenceId>> {
  const rows = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(inArray(evidence.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

export async function wasReceived(db: Database, dedupe: Uint8Array): Promise<boolean> {
  const rows = await db
    .select({ at: inbound.receivedAt })
    .from(inbound)
    .where(eq(inbound.dedupe, dedupe))
    .limit(1);
  return rows.length > 0;
}

/** Recipients of a case's epoch as the rows say. They are to be checked against their MAC before every seal. */
export async function recipientsOf(
  db: Database,
  caseId: CaseId,
  epoch: number,
  compartments: readonly Compartment[],
) {
  return db
    .select()
    .from(recipients)
    .where(
      and(
        eq(recipients.caseId, caseId),
        eq(recipients.epoch, epoch),
        inArray(recipients.compartment, [...compartments]),
      ),
    );
}
