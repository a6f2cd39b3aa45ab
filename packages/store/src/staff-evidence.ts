import type { EntryId, EvidenceId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { entries } from "@sanad/schema/entries";
import { evidence } from "@sanad/schema/evidence";
import { ledger } from "@sanad/schema/ledger";
import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Statement } from "./statement.ts";
import type { SealedEntryRow } from "./timeline.ts";

type OfCase = Pick<StaffCase, "id">;
export type StoredEvidence = NonNullable<Awaited<ReturnType<typeof evidenceOf>>>;

/** One piece of evidence of a case that a viewer's query gave. @returns `null` for another case's, and for none */
export async function evidenceOf(db: Database, { id: caseId }: OfCase, id: EvidenceId) {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), eq(evidence.caseId, caseId)))
    .limit(1);
  return row ?? null;
}

/** The evidence of a case in pages, by its id. @param after the last page's end; `null` for the first */
export async function evidencePage(
  db: Database,
  { id: caseId }: OfCase,
  after: EvidenceId | null,
  limit: number,
): Promise<readonly StoredEvidence[]> {
  const later = after === null ? undefined : gt(evidence.id, after);
  return db
    .select()
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), later))
    .orderBy(evidence.id)
    .limit(limit);
}

/** Which pieces of evidence belong to these entries: what a page of the timeline shows. */
export async function evidenceOfEntries(
  db: Database,
  { id: caseId }: OfCase,
  ids: readonly EntryId[],
): Promise<readonly StoredEvidence[]> {
  return db
    .select()
    .from(evidence)
    .where(and(eq(evidence.caseId, caseId), among(evidence.entryId, ids)));
}

/**
 * The entries in which the person's answers stand, and the corrections of them that the ledger names, the oldest first.
 *
 * @param first how many of `file` are read from its beginning
 */
export async function answerEntries(
  db: Database,
  { id: caseId }: OfCase,
  first: number,
): Promise<readonly SealedEntryRow[]> {
  const file = and(eq(entries.caseId, caseId), eq(entries.compartment, "file"));
  const corrections = db
    .select({ id: ledger.subject })
    .from(ledger)
    .where(and(eq(ledger.scope, caseId), eq(ledger.action, "facts-corrected")));
  const [oldest, corrected] = await db.batch([
    db.select().from(entries).where(file).orderBy(entries.at, entries.id).limit(first),
    db
      .select()
      .from(entries)
      .where(and(file, inArray(entries.id, corrections)))
      .orderBy(entries.at, entries.id),
  ]);
  const known = new Set(oldest.map((row) => row.id));
  return [...oldest, ...corrected.filter((row) => !known.has(row.id))];
}

/** What the ledger of a case says of one subject, the newest first. */
export async function eventsAbout(
  db: Database,
  { id: scope }: OfCase,
  subjects: readonly string[],
): Promise<readonly LedgerEvent[]> {
  const { at, actor, action, subject } = ledger;
  return db
    .select({ at, actor, action, subject })
    .from(ledger)
    .where(and(eq(ledger.scope, scope), among(ledger.subject, subjects)))
    .orderBy(desc(ledger.sequence));
}

/** For a batch: from now on it takes two people to see it. The first moment stays. @param now UTC milliseconds */
export function quarantineStatement(db: Database, ids: readonly EvidenceId[], now: number): Statement {
  return db
    .update(evidence)
    .set({ quarantinedAt: now })
    .where(and(among(evidence.id, ids), isNull(evidence.quarantinedAt)));
}

/** For a batch: the object is gone; its name, size and hash stay in the sealed entry. @param now UTC milliseconds */
export function deletedStatement(db: Database, id: EvidenceId, now: number): Statement {
  return db
    .update(evidence)
    .set({ deletedAt: now })
    .where(and(eq(evidence.id, id), isNull(evidence.deletedAt)));
}
