import type { CaseId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";

/** What a row's case says now: who leads, and whether somebody acknowledged. */
export async function caseOfOutbox(db: Database, row: OutboxRow) {
  if (row.caseId === null) return null;
  const [found] = await db
    .select({ lead: cases.lead, reference: cases.reference, acknowledgedAt: cases.acknowledgedAt })
    .from(cases)
    .where(eq(cases.id, row.caseId));
  return found ?? null;
}

/** Whether duty was called for a case since a moment. @param since UTC milliseconds */
export async function wasPaged(db: Database, caseId: CaseId, since: number): Promise<boolean> {
  const pages = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.caseId, caseId), eq(outbox.kind, "page"), gt(outbox.createdAt, since)))
    .limit(1);
  return pages.length > 0;
}
