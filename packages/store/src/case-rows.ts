import { answered } from "@sanad/schema/answered";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { evidence } from "@sanad/schema/evidence";
import { inbound } from "@sanad/schema/inbound";
import { recipients } from "@sanad/schema/recipients";
import type { threads } from "@sanad/schema/threads";
import { wraps } from "@sanad/schema/wraps";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { getTableColumns } from "drizzle-orm";
import type { Database } from "./database.ts";
import { type NewOutboxRow, queueStatement } from "./outbox.ts";

export type CaseRow = typeof cases.$inferInsert;
export type RecipientInsert = typeof recipients.$inferInsert;
export type WrapRow = typeof wraps.$inferInsert;
export type EntryRow = typeof entries.$inferInsert;
export type EvidenceRow = typeof evidence.$inferInsert;
export type ThreadRow = typeof threads.$inferInsert;
export type InboundRow = typeof inbound.$inferInsert;
export type AnsweredRow = typeof answered.$inferInsert;

/** What arrives with a report or a further message. */
export interface ArrivalRows {
  readonly entries: readonly EntryRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly threads: readonly ThreadRow[];
  /** threads that begin with this arrival: when one of them is there already, nothing is stored */
  readonly begun?: readonly ThreadRow[];
  readonly answered?: readonly AnsweredRow[];
  readonly inbound: readonly InboundRow[];
  readonly outbox: readonly NewOutboxRow[];
}

/** What a new case is made of. */
export interface NewCaseRows extends ArrivalRows {
  readonly case: CaseRow;
  readonly recipients: readonly RecipientInsert[];
  readonly wraps: readonly WrapRow[];
}

/** D1 takes at most 100 bound parameters a statement. */
const PARAMETERS = 100;

export function newCaseInserts(db: Database, rows: NewCaseRows): BatchItem<"sqlite">[] {
  return [
    db.insert(cases).values(rows.case),
    ...insertAll(db, recipients, rows.recipients),
    ...insertAll(db, wraps, rows.wraps),
    ...arrivalInserts(db, rows),
  ];
}

export function arrivalInserts(db: Database, rows: ArrivalRows): BatchItem<"sqlite">[] {
  return [
    ...insertAll(db, inbound, rows.inbound),
    ...insertAll(db, entries, rows.entries),
    ...insertAll(db, evidence, rows.evidence),
    ...(rows.answered ?? []).map((row) => saveAnswered(db, row)),
    ...rows.outbox.map((row) => queueStatement(db, row)),
  ];
}

function saveAnswered(db: Database, row: AnsweredRow): BatchItem<"sqlite"> {
  const { expiresAt } = row;
  return db.insert(answered).values(row).onConflictDoUpdate({ target: answered.lookup, set: { expiresAt } });
}

function insertAll<T extends SQLiteTable>(
  db: Database,
  table: T,
  rows: readonly T["$inferInsert"][],
): BatchItem<"sqlite">[] {
  const each = Math.floor(PARAMETERS / Object.keys(getTableColumns(table)).length);
  const inserts: BatchItem<"sqlite">[] = [];
  for (let start = 0; start < rows.length; start += each) {
    inserts.push(db.insert(table).values(rows.slice(start, start + each)));
  }
  return inserts;
}
