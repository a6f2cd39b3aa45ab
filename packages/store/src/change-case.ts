import type { LedgerEvent } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { and, eq, sql } from "drizzle-orm";
import type { EntryRow } from "./case-rows.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Statement } from "./statement.ts";

/** Columns of a case that a member changes. */
export type CaseSet = Partial<
  Pick<
    typeof cases.$inferInsert,
    | "status"
    | "urgency"
    | "deadline"
    | "assignee"
    | "waiting"
    | "acknowledgedAt"
    | "answering"
    | "answeringUntil"
    | "epoch"
  >
>;

/**
 * Changes a case as it was read, with its entries and ledger rows in one batch.
 *
 * @param read the row as the member saw it
 * @returns `false` when somebody else changed it meanwhile; nothing is stored then, and the member is shown both
 */
export async function changeCase(
  db: Database,
  read: Pick<StaffCase, "id" | "revision">,
  set: CaseSet,
  written: readonly EntryRow[],
  events: readonly LedgerEvent[],
  beside: readonly Statement[] = [],
): Promise<boolean> {
  // The revision of a row that is not what it was is NULL, which takes the whole batch with it.
  const next = sql`case when ${cases.revision} = ${read.revision} then ${read.revision + 1} end`;
  const change = db
    .update(cases)
    .set({ ...set, revision: next })
    .where(eq(cases.id, read.id));
  const inserts = written.map((row) => db.insert(entries).values(row));
  try {
    await recordedBatch(db, read.id, events, [change, ...inserts, ...beside]);
    return true;
  } catch (error) {
    if (missingColumn(error) === "cases.revision") return false;
    throw error;
  }
}

/** Adds entries to a case without changing its row: nobody else's work can be in the way. */
export async function addEntries(
  db: Database,
  { id }: Pick<StaffCase, "id">,
  written: readonly EntryRow[],
  events: readonly LedgerEvent[],
  beside: readonly Statement[] = [],
): Promise<void> {
  const inserts = written.map((row) => db.insert(entries).values(row));
  await recordedBatch(db, id, events, [...inserts, ...beside]);
}

/** For the batch of an answer or of a message that was entered: whose turn it is now. */
export function waitingStatement(
  db: Database,
  { id }: Pick<StaffCase, "id">,
  waiting: "us" | "person",
): Statement {
  return db
    .update(cases)
    .set({ waiting })
    .where(and(eq(cases.id, id)));
}
