import type { ApprovalId, MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { approvals } from "@sanad/schema/approvals";
import type { entries } from "@sanad/schema/entries";
import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { among } from "./among.ts";
import { addEntries } from "./change-case.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { StaffCase } from "./staff-cases.ts";

type OfCase = Pick<StaffCase, "id">;
export type Approval = typeof approvals.$inferSelect;
export type ApprovalKind = Approval["kind"];

/** Asks for a second voice, with the reason as an entry. */
export async function askApproval(
  db: Database,
  read: OfCase,
  row: typeof approvals.$inferInsert,
  reason: typeof entries.$inferInsert,
  event: LedgerEvent,
): Promise<void> {
  await addEntries(db, read, [reason], [event], [db.insert(approvals).values(row)]);
}

export async function approvalOf(
  db: Database,
  { id: caseId }: OfCase,
  id: ApprovalId,
): Promise<Approval | null> {
  const [row] = await db
    .select()
    .from(approvals)
    .where(and(eq(approvals.id, id), eq(approvals.caseId, caseId)))
    .limit(1);
  return row ?? null;
}

/** What was asked about these subjects and still waits or holds, the newest first, as the rows say. @param now UTC milliseconds */
export async function livingApprovals(
  db: Database,
  { id: caseId }: OfCase,
  subjects: readonly string[],
  now: number,
): Promise<readonly Approval[]> {
  const living = or(
    isNull(approvals.decision),
    and(eq(approvals.decision, "given"), or(isNull(approvals.expiresAt), gt(approvals.expiresAt, now))),
  );
  return db
    .select()
    .from(approvals)
    .where(and(eq(approvals.caseId, caseId), among(approvals.subject, subjects), living))
    .orderBy(desc(approvals.askedAt));
}

/**
 * Gives the second voice, once, and never by whoever asked.
 *
 * @returns `false` when it was decided meanwhile, or asked for by the same person; nothing is stored then
 */
export async function decideApproval(
  db: Database,
  { id, caseId }: Pick<Approval, "id" | "caseId">,
  decided: {
    readonly by: MemberId;
    readonly at: number;
    readonly decision: "given" | "refused";
    readonly expiresAt: number | null;
    readonly mac: Uint8Array;
  },
  event: LedgerEvent,
): Promise<boolean> {
  const { by, at, decision, expiresAt, mac } = decided;
  // Where the row is not to be decided any more, a column becomes NULL that may not: the batch goes with it.
  const undecided = sql`case when ${approvals.decision} is null and ${approvals.askedBy} <> ${by} then ${approvals.askedAt} end`;
  const change = db
    .update(approvals)
    .set({ decidedBy: by, decidedAt: at, decision, expiresAt, mac, askedAt: undecided })
    .where(eq(approvals.id, id));
  try {
    await recordedBatch(db, caseId, [event], [change]);
    return true;
  } catch (error) {
    if (missingColumn(error) === "approvals.asked_at") return false;
    throw error;
  }
}
