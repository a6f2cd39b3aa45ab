import type { EntryId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { visits } from "@sanad/schema/visits";
import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { ReceiptViewer } from "./receipt-viewer.ts";
import type { Statement } from "./statement.ts";

export type VisitRow = typeof visits.$inferInsert;

/** Stores a visit that begins. @param beside what belongs to the same moment: failed tries that are forgotten */
export async function storeVisit(db: Database, row: VisitRow, beside: readonly Statement[]): Promise<void> {
  const event: LedgerEvent = {
    at: row.createdAt,
    actor: "reporter",
    action: "reporter-returned",
    subject: null,
  };
  await recordedBatch(db, row.caseId, [event], [db.insert(visits).values(row), ...beside]);
}

/** What the cookie stood for is gone. @param id SHA-256 of its value */
export async function endVisit(db: Database, id: Uint8Array): Promise<void> {
  await db.delete(visits).where(eq(visits.id, id));
}

/** That answers were shown under a receipt for the first time. */
export async function recordShown(
  db: Database,
  { caseId }: ReceiptViewer,
  replies: readonly EntryId[],
  at: number,
): Promise<void> {
  const events = replies.map((subject): LedgerEvent => ({
    at,
    actor: "reporter",
    action: "reply-shown",
    subject,
  }));
  await recordedBatch(db, caseId, events, []);
}
