import type { Compartment } from "@sanad/domain/compartment";
import { sameBytes } from "@sanad/domain/bytes";
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
  training: cases.training,
  status: cases.status,
};
export type CaseHead = Awaited<ReturnType<typeof caseOfSubmission>> & object;

/** The case that a submission made. @param submission its SHA-256 */
export async function caseOfSubmission(db: Database, submission: Uint8Array) {
  const [row] = await db.select(head).from(cases).where(eq(cases.submission, submission)).limit(1);
  return row ?? null;
}

export type LivingThread = Awaited<ReturnType<typeof livingThreads>>[number];

/**
 * The living threads among the look-ups, in the order of these, each with its case as the row says: to be checked by
 * `checkThread` before it is followed.
 *
 * @param lookups at most a few dozen, the one that counts most first
 * @param now UTC milliseconds
 */
export async function livingThreads(db: Database, lookups: readonly Uint8Array[], now: number) {
  const rows = await db
    .select({
      case: head,
      thread: { lookup: threads.lookup, caseId: threads.caseId, channel: threads.channel, mac: threads.mac },
      conversation: {
        acknowledgedAt: threads.acknowledgedAt,
        acknowledgements: threads.acknowledgements,
        question: threads.question,
        questionUntil: threads.questionUntil,
        stoppedAt: threads.stoppedAt,
      },
    })
    .from(threads)
    .innerJoin(cases, eq(cases.id, threads.caseId))
    .where(and(inArray(threads.lookup, [...lookups]), gt(threads.expiresAt, now)));
  const place = (lookup: Uint8Array) => lookups.findIndex((one) => sameBytes(one, lookup));
  return rows.toSorted((a, b) => place(a.thread.lookup) - place(b.thread.lookup));
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

/**
 * What is known of the message that came under this key.
 *
 * @returns `null` when none did; its `content` is `null` where nobody hashed it
 */
export async function receivedUnder(db: Database, dedupe: Uint8Array) {
  const [row] = await db
    .select({ content: inbound.content })
    .from(inbound)
    .where(eq(inbound.dedupe, dedupe))
    .limit(1);
  return row ?? null;
}

export async function wasReceived(db: Database, dedupe: Uint8Array): Promise<boolean> {
  return (await receivedUnder(db, dedupe)) !== null;
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
