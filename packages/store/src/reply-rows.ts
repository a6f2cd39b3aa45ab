import type { EntryId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { threads } from "@sanad/schema/threads";
import { wraps } from "@sanad/schema/wraps";
import { and, eq, isNotNull, isNull, like, lte, or } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

type Case = Pick<StaffCase, "id">;

export async function hasEntry(db: Database, { id }: Case, entry: EntryId): Promise<boolean> {
  const rows = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, entry), eq(entries.caseId, id)));
  return rows.length > 0;
}

/** UTC milliseconds since when senders of the case want nothing automatic, by channel. */
export async function stoppedThreads(db: Database, { id }: Case) {
  return db
    .select({ channel: threads.channel, stoppedAt: threads.stoppedAt })
    .from(threads)
    .where(and(eq(threads.caseId, id), isNotNull(threads.stoppedAt)));
}

/** Whether any receipt opens the case: who came by SMS or e-mail has none at first. */
export async function hasReceipt(db: Database, { id }: Case): Promise<boolean> {
  const rows = await db
    .select({ party: wraps.party })
    .from(wraps)
    .where(and(eq(wraps.caseId, id), like(wraps.party, "receipt:%")))
    .limit(1);
  return rows.length > 0;
}

/**
 * Says for a while that the viewer is writing an answer. A passing sign and no change of the case: it counts no revision
 * and leaves no ledger row.
 *
 * @param over whether it also takes the place of somebody else's
 */
export async function markAnswering(
  db: Database,
  viewer: Viewer,
  { id }: Case,
  { now, until, over }: { readonly now: number; readonly until: number; readonly over: boolean },
): Promise<void> {
  const free = or(
    isNull(cases.answering),
    eq(cases.answering, viewer.member),
    isNull(cases.answeringUntil),
    lte(cases.answeringUntil, now),
  );
  await db
    .update(cases)
    .set({ answering: viewer.member, answeringUntil: until })
    .where(and(eq(cases.id, id), over ? undefined : free));
}

/** Takes the viewer's own sign away. */
export async function clearAnswering(db: Database, viewer: Viewer, { id }: Case): Promise<void> {
  await db
    .update(cases)
    .set({ answering: null, answeringUntil: null })
    .where(and(eq(cases.id, id), eq(cases.answering, viewer.member)));
}
