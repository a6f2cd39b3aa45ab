import type { EntryId } from "@sanad/domain/id";
import { entries } from "@sanad/schema/entries";
import { and, desc, eq, lt, or } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";

export type SealedEntryRow = Awaited<ReturnType<typeof timelinePage>>[number];

/** Where a page of the timeline ends: the oldest entry that was shown. */
export interface TimelineEnd {
  readonly at: number;
  readonly id: EntryId;
}

/**
 * The newest entries of a case, sealed. Only a case that `staffCase` or a receipt found can be asked for.
 *
 * @param before the last page's end; `null` for the newest
 */
export async function timelinePage(
  db: Database,
  { id }: Pick<StaffCase, "id">,
  before: TimelineEnd | null,
  limit: number,
) {
  const older =
    before === null
      ? undefined
      : or(lt(entries.at, before.at), and(eq(entries.at, before.at), lt(entries.id, before.id)));
  return db
    .select()
    .from(entries)
    .where(and(eq(entries.caseId, id), older))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(limit);
}
