import type { TaskId } from "@sanad/domain/id";
import { tasks } from "@sanad/schema/tasks";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

export type TaskRow = typeof tasks.$inferInsert;

export function taskInsert(db: Database, row: TaskRow): Statement {
  return db.insert(tasks).values(row);
}

/**
 * Ends a task of the viewer's center.
 *
 * @param now UTC milliseconds
 * @returns `false` for one that is not there, or done
 */
export async function endTask(
  db: Database,
  viewer: Viewer,
  { id }: Pick<StaffCase, "id">,
  task: TaskId,
  now: number,
): Promise<boolean> {
  const which = and(
    eq(tasks.id, task),
    eq(tasks.caseId, id),
    eq(tasks.center, viewer.center),
    isNull(tasks.doneAt),
  );
  const [found] = await db.select({ id: tasks.id }).from(tasks).where(which);
  if (found === undefined) return false;
  await recordedBatch(
    db,
    id,
    [{ at: now, actor: viewer.member, action: "task-done", subject: task }],
    [db.update(tasks).set({ doneAt: now }).where(which)],
  );
  return true;
}
