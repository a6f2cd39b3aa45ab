import type { CaseId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type { Urgency } from "@sanad/domain/vocabulary";
import { cases } from "@sanad/schema/cases";
import { eq, sql } from "drizzle-orm";
import { type ArrivalRows, arrivalInserts, newCaseInserts, type NewCaseRows } from "./case-rows.ts";
import { waitingStatement } from "./change-case.ts";
import { brokenConstraint } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import { type ThreadAsRead, threadInserts, threadsUnmoved, threadUpserts } from "./thread-rows.ts";

/**
 * `repeated`: the same submission, or the same message of a gateway, was stored before · `met`: another message of the
 * same sender made a case, began the same text, or was answered, at the same moment, so this one belongs there. Nothing
 * is stored in both.
 */
export type Stored = "filed" | "repeated" | "met";

const repetitions = ["cases.id", "cases.submission", "inbound.dedupe"];

/**
 * Stores a new case whole, or not at all.
 *
 * @throws whatever D1 throws; nothing is known to be stored then
 */
export async function fileCase(
  db: Database,
  rows: NewCaseRows,
  events: readonly LedgerEvent[],
): Promise<Stored> {
  const begun = [...rows.threads, ...(rows.begun ?? [])];
  const statements = [...newCaseInserts(db, rows), ...threadInserts(db, begun, rows.case.filedAt)];
  return outcomeOf(() => recordedBatch(db, rows.case.id, events, statements));
}

export interface CaseChange {
  readonly urgency: Urgency;
  /** UTC milliseconds, rounded to the hour */
  readonly deadline: number | null;
  /** the duty roster is called: an earlier acknowledgement was of something less urgent */
  readonly paged: boolean;
  /** what the person told of it; fills the column only where it is empty */
  readonly country: string | null;
  /** somebody works on it again: what was ended is on no list of open cases */
  readonly reopens: boolean;
}

/** What the row says by now may be more urgent than what was read: the lesser code and the earlier moment stay. */
function changeStatement(db: Database, caseId: CaseId, change: CaseChange) {
  const { urgency, deadline, paged, country, reopens } = change;
  return db
    .update(cases)
    .set({
      urgency: sql`min(${cases.urgency}, ${urgency})`,
      ...(deadline !== null && { deadline: sql`min(coalesce(${cases.deadline}, ${deadline}), ${deadline})` }),
      ...(reopens && { status: "triaged", revision: sql`${cases.revision} + 1` }),
      ...(paged && { acknowledgedAt: null }),
      ...(country !== null && { country: sql`coalesce(${cases.country}, ${country})` }),
    })
    .where(eq(cases.id, caseId));
}

/** What came to a case that is there. */
export interface FurtherRows extends ArrivalRows {
  /** conversations that must still stand as they were read: when one has moved on, nothing is stored */
  readonly asRead?: readonly ThreadAsRead[];
}

/**
 * Stores what came to a case that is there; it is the center's turn then.
 *
 * @param change what the arrival raises of the case or tells of it
 * @param now UTC milliseconds
 * @throws whatever D1 throws; nothing is known to be stored then
 */
export async function appendToCase(
  db: Database,
  caseId: CaseId,
  rows: FurtherRows,
  events: readonly LedgerEvent[],
  change: CaseChange | null,
  now: number,
): Promise<Stored> {
  const statements = [
    ...(change === null ? [] : [changeStatement(db, caseId, change)]),
    waitingStatement(db, { id: caseId }, "us"),
    ...arrivalInserts(db, rows),
    ...threadsUnmoved(db, rows.asRead ?? []),
    ...threadUpserts(db, rows.threads),
    ...threadInserts(db, rows.begun ?? [], now),
  ];
  return outcomeOf(() => recordedBatch(db, caseId, events, statements));
}

async function outcomeOf(write: () => Promise<void>): Promise<Stored> {
  try {
    await write();
    return "filed";
  } catch (error) {
    const column = brokenConstraint(error);
    if (column === "threads.lookup") return "met";
    if (column !== null && repetitions.includes(column)) return "repeated";
    throw error;
  }
}
