import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
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

/** The living thread among the look-ups, and its case. @param now UTC milliseconds */
export async function caseOfThread(db: Database, lookups: readonly Uint8Array[], now: number) {
  const [row] = await db
    .select({ case: head, acknowledgedAt: threads.acknowledgedAt })
    .from(threads)
    .innerJoin(cases, eq(cases.id, threads.caseId))
    .where(and(inArray(threads.lookup, [...lookups]), gt(threads.expiresAt, now)))
    .limit(1);
  return row ?? null;
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
