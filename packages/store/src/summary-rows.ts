import { entries } from "@sanad/schema/entries";
import { recipients } from "@sanad/schema/recipients";
import { summaries } from "@sanad/schema/summaries";
import { wraps } from "@sanad/schema/wraps";
import { and, asc, desc, eq, gt, inArray, or } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import { partiesOf, type StaffCase } from "./staff-cases.ts";
import type { Statement } from "./statement.ts";
import type { TimelineEnd } from "./timeline.ts";
import type { Viewer } from "./viewer.ts";

export type SummaryRow = typeof summaries.$inferInsert;

/** What is read of a case for its summary: the words that came after those which it was made of. */
export interface WantedWords {
  readonly case: Pick<StaffCase, "id">;
  /** `null` for the first of all */
  readonly after: TimelineEnd | null;
}

/**
 * For cases that a list gave, in one go: the viewer's wraps, the recipients, and the oldest `limit` entries of `file` of each
 * that are wanted. Its time does not grow with the number of round trips.
 */
export async function wordsOf(db: Database, viewer: Viewer, wanted: readonly WantedWords[], limit: number) {
  const ids = wanted.map((one) => one.case.id);
  const held = db
    .select()
    .from(wraps)
    .where(and(among(wraps.caseId, ids), inArray(wraps.party, [...partiesOf(viewer)])))
    .orderBy(desc(wraps.epoch));
  const known = db.select().from(recipients).where(among(recipients.caseId, ids));
  const words = wanted.map(({ case: { id }, after }) =>
    db
      .select()
      .from(entries)
      .where(and(eq(entries.caseId, id), eq(entries.compartment, "file"), laterThan(after)))
      .orderBy(asc(entries.at), asc(entries.id))
      .limit(limit),
  );
  const [heldRows, knownRows, ...wordRows] = await db.batch([held, known, ...words]);
  return wanted.map(({ case: { id } }, index) => ({
    keys: {
      wraps: heldRows.filter((row) => row.caseId === id),
      recipients: knownRows.filter((row) => row.caseId === id),
    },
    words: wordRows[index] ?? [],
  }));
}

function laterThan(after: TimelineEnd | null) {
  if (after === null) return undefined;
  return or(gt(entries.at, after.at), and(eq(entries.at, after.at), gt(entries.id, after.id)));
}

/** Keeps summaries, each in place of the one before. */
export async function storeSummaries(db: Database, rows: readonly SummaryRow[]): Promise<void> {
  const [first, ...rest] = rows.map((row): Statement =>
    db
      .insert(summaries)
      .values(row)
      .onConflictDoUpdate({
        target: [summaries.caseId, summaries.center],
        set: { key: row.key, sealed: row.sealed },
      }),
  );
  if (first !== undefined) await db.batch([first, ...rest]);
}
