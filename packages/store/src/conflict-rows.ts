import type { MemberId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { conflicts } from "@sanad/schema/conflicts";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

/** Closes a case to the viewer from now on, and takes it off their hands. @param now UTC milliseconds */
export async function markConflict(
  db: Database,
  viewer: Viewer,
  { id }: Pick<StaffCase, "id">,
  now: number,
): Promise<void> {
  const { member } = viewer;
  await recordedBatch(
    db,
    id,
    [{ at: now, actor: member, action: "conflict-marked", subject: member }],
    [
      db
        .insert(conflicts)
        .values({ caseId: id, member, at: now, liftedAt: null })
        .onConflictDoUpdate({
          target: [conflicts.caseId, conflicts.member],
          set: { at: now, liftedAt: null },
        }),
      db
        .update(cases)
        .set({ assignee: null })
        .where(and(eq(cases.id, id), eq(cases.assignee, member))),
      db
        .update(cases)
        .set({ answering: null, answeringUntil: null })
        .where(and(eq(cases.id, id), eq(cases.answering, member))),
    ],
  );
}

/**
 * Opens a case again to a member who marked it: only by another person, who can open it.
 *
 * @returns `false` where there is no such mark, or it is the viewer's own
 */
export async function liftConflict(
  db: Database,
  viewer: Viewer,
  { id }: Pick<StaffCase, "id">,
  member: MemberId,
  now: number,
): Promise<boolean> {
  if (member === viewer.member) return false;
  const which = and(eq(conflicts.caseId, id), eq(conflicts.member, member), isNull(conflicts.liftedAt));
  const [found] = await db.select({ at: conflicts.at }).from(conflicts).where(which);
  if (found === undefined) return false;
  await recordedBatch(
    db,
    id,
    [{ at: now, actor: viewer.member, action: "conflict-lifted", subject: member }],
    [db.update(conflicts).set({ liftedAt: now }).where(which)],
  );
  return true;
}
