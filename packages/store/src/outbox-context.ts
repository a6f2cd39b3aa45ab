import { cases } from "@sanad/schema/cases";
import { eq } from "drizzle-orm";
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
