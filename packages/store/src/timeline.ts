import type { EntryId } from "@sanad/domain/id";
import type { entries } from "@sanad/schema/entries";

export type SealedEntryRow = typeof entries.$inferSelect;

/** Where a page of the timeline ends: the oldest entry that was shown. */
export interface TimelineEnd {
  readonly at: number;
  readonly id: EntryId;
}
