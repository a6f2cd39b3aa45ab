import type { LedgerEvent } from "@sanad/domain/ledger";
import { visits } from "@sanad/schema/visits";
import { wraps } from "@sanad/schema/wraps";
import { and, eq, like } from "drizzle-orm";
import type { WrapRow } from "./case-rows.ts";
import { changeCase } from "./change-case.ts";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";

/** Whether a receipt opens the case. @param party `receipt:<locator>` */
export async function isReceiptOf(db: Database, { id }: StaffCase, party: string): Promise<boolean> {
  const rows = await db
    .select({ party: wraps.party })
    .from(wraps)
    .where(and(eq(wraps.caseId, id), eq(wraps.party, party)))
    .limit(1);
  return rows.length > 0;
}

/**
 * Puts a receipt in the place of all earlier ones, and ends the visits that began with these.
 *
 * @returns `false` when somebody else changed the case meanwhile; nothing is stored then
 */
export async function replaceReceiptWraps(
  db: Database,
  row: StaffCase,
  fresh: readonly WrapRow[],
  event: LedgerEvent,
): Promise<boolean> {
  return changeCase(
    db,
    row,
    {},
    [],
    [event],
    [
      db.delete(wraps).where(and(eq(wraps.caseId, row.id), like(wraps.party, "receipt:%"))),
      db.delete(visits).where(eq(visits.caseId, row.id)),
      ...fresh.map((wrap) => db.insert(wraps).values(wrap)),
    ],
  );
}
