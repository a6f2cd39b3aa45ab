import { ledger } from "@sanad/schema/ledger";
import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";

/** Whether a member has set urgency or deadline of a case: then no program knows better. */
export async function wasJudged(db: Database, { id }: Pick<StaffCase, "id">): Promise<boolean> {
  const rows = await db
    .select({ sequence: ledger.sequence })
    .from(ledger)
    .where(and(eq(ledger.scope, id), inArray(ledger.action, ["urgency-changed", "deadline-changed"])))
    .limit(1);
  return rows.length > 0;
}
