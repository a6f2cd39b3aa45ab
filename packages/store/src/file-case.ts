import type { CaseId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { type ArrivalRows, arrivalInserts, newCaseInserts, type NewCaseRows } from "./case-rows.ts";
import { brokenConstraint } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";

/** The same submission, or the same message of a gateway, was stored before. */
const repetitions = ["cases.id", "cases.submission", "inbound.dedupe"];

/**
 * Stores a new case whole, or not at all.
 *
 * @returns `repeated` when the submission or the message is there already; nothing is stored then
 * @throws whatever D1 throws; nothing is stored then
 */
export async function fileCase(
  db: Database,
  rows: NewCaseRows,
  events: readonly LedgerEvent[],
): Promise<"filed" | "repeated"> {
  return unlessRepeated(() => recordedBatch(db, rows.case.id, events, newCaseInserts(db, rows)));
}

/** Stores what came to a case that is there. Same outcomes as `fileCase`. */
export async function appendToCase(
  db: Database,
  caseId: CaseId,
  rows: ArrivalRows,
  events: readonly LedgerEvent[],
): Promise<"filed" | "repeated"> {
  return unlessRepeated(() => recordedBatch(db, caseId, events, arrivalInserts(db, rows)));
}

async function unlessRepeated(write: () => Promise<void>): Promise<"filed" | "repeated"> {
  try {
    await write();
    return "filed";
  } catch (error) {
    const column = brokenConstraint(error);
    if (column !== null && repetitions.includes(column)) return "repeated";
    throw error;
  }
}
