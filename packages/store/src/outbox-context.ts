import type { CenterId } from "@sanad/domain/center";
import { cases } from "@sanad/schema/cases";
import { outbox } from "@sanad/schema/outbox";
import { and, count, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";

/** How many notices reached a center since a moment. */
export async function noticesSince(db: Database, center: CenterId, since: number): Promise<number> {
  const [row] = await db
    .select({ sent: count() })
    .from(outbox)
    .where(
      and(
        eq(outbox.center, center),
        eq(outbox.kind, "notice"),
        eq(outbox.status, "sent"),
        gt(outbox.sentAt, since),
      ),
    );
  return row?.sent ?? 0;
}

/** What a row's case says now: who leads, and whether somebody acknowledged. */
export async function caseOfOutbox(db: Database, row: OutboxRow) {
  if (row.caseId === null) return null;
  const [found] = await db
    .select({ lead: cases.lead, reference: cases.reference, acknowledgedAt: cases.acknowledgedAt })
    .from(cases)
    .where(eq(cases.id, row.caseId));
  return found ?? null;
}
