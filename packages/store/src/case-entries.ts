import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { Compartment } from "@sanad/domain/compartment";
import type { EntryId } from "@sanad/domain/id";
import { entries } from "@sanad/schema/entries";
import { ledger } from "@sanad/schema/ledger";
import { and, asc, desc, eq, inArray, isNotNull, lt, ne, or } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { SealedEntryRow, TimelineEnd } from "./timeline.ts";

type Asked = Pick<StaffCase, "id">;

/**
 * What the timeline shows, the newest first: all but the other center's desk, and of `person` only what a holder of
 * the compartment wrote. The rest of `person` stands beside messages and costs milliseconds each to open.
 *
 * @param before the last page's end; `null` for the newest
 */
export async function shownEntries(
  db: Database,
  { id }: Asked,
  center: CenterId,
  before: TimelineEnd | null,
  limit: number,
): Promise<SealedEntryRow[]> {
  const older =
    before === null
      ? undefined
      : or(lt(entries.at, before.at), and(eq(entries.at, before.at), lt(entries.id, before.id)));
  const shown = or(ne(entries.compartment, "person"), isNotNull(entries.auth));
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.caseId, id), older, shown, ne(entries.compartment, `desk:${otherCenter(center)}`)))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(limit);
}

/**
 * What holds for the whole case, however far back it was written: the report and the answers that came right after it,
 * the person's contact plan and changes of it, and the newest corrections, which the ledger points to.
 */
export async function standingEntries(db: Database, { id }: Asked): Promise<SealedEntryRow[]> {
  const of = (...where: Parameters<typeof and>) =>
    db
      .select()
      .from(entries)
      .where(and(eq(entries.caseId, id), ...where));
  const corrected = db
    .select({ subject: ledger.subject })
    .from(ledger)
    .where(and(eq(ledger.scope, id), eq(ledger.action, "facts-corrected")))
    .orderBy(desc(ledger.sequence))
    .limit(1);
  const found = await db.batch([
    of(eq(entries.compartment, "file")).orderBy(asc(entries.at), asc(entries.id)).limit(4),
    of(eq(entries.compartment, "person")).orderBy(asc(entries.at), asc(entries.id)).limit(4),
    of(eq(entries.compartment, "person"), isNotNull(entries.auth))
      .orderBy(desc(entries.at), desc(entries.id))
      .limit(6),
    of(inArray(entries.id, corrected)),
  ]);
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/** What stands in `person` beside pieces of evidence: their names. @param moments UTC milliseconds at which these came */
export async function personEntriesAt(
  db: Database,
  { id }: Asked,
  moments: readonly number[],
): Promise<SealedEntryRow[]> {
  if (moments.length === 0) return [];
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.caseId, id), eq(entries.compartment, "person"), among(entries.at, moments)))
    .limit(100);
}

/** One entry of a case. */
export async function entryRow(db: Database, { id }: Asked, entry: EntryId): Promise<SealedEntryRow | null> {
  const [row] = await db
    .select()
    .from(entries)
    .where(and(eq(entries.id, entry), eq(entries.caseId, id)));
  return row ?? null;
}

/**
 * The newest entries of a case that a viewer's query gave, sealed.
 *
 * @param compartments those that are asked for; `null` for all
 */
export async function newestEntries(
  db: Database,
  { id }: Asked,
  compartments: readonly Compartment[] | null,
  limit: number,
): Promise<SealedEntryRow[]> {
  const within = compartments === null ? undefined : inArray(entries.compartment, [...compartments]);
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.caseId, id), within))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(limit);
}

/** Entries of a case by their ids. */
export async function entriesById(
  db: Database,
  { id }: Asked,
  ids: readonly EntryId[],
): Promise<SealedEntryRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.caseId, id), among(entries.id, ids)));
}
