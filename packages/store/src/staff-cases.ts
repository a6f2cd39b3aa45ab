import type { CaseId } from "@sanad/domain/id";
import { holdsCenterKey } from "@sanad/domain/role";
import { cases } from "@sanad/schema/cases";
import { conflicts } from "@sanad/schema/conflicts";
import { recipients } from "@sanad/schema/recipients";
import { wraps } from "@sanad/schema/wraps";
import { and, desc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Viewer } from "./viewer.ts";

export type StaffCase = NonNullable<Awaited<ReturnType<typeof staffCase>>>;

/** Under which names a viewer is given keys: the center's where the role holds them, and their own. */
export function partiesOf(viewer: Viewer): readonly string[] {
  const own = `member:${viewer.member}`;
  return holdsCenterKey(viewer.role) ? [`center:${viewer.center}`, own] : [own];
}

/** Closed to whoever knows somebody in it. To be part of every query for a viewer. */
export function withoutConflict(viewer: Viewer): SQL {
  return sql`not exists (select 1 from ${conflicts} where ${conflicts.caseId} = ${cases.id} and ${conflicts.member} = ${viewer.member} and ${isNull(conflicts.liftedAt)})`;
}

/** Whether the viewer was given keys of a case. */
export function givenTo(viewer: Viewer): SQL {
  return sql`exists (select 1 from ${wraps} where ${wraps.caseId} = ${cases.id} and ${inArray(wraps.party, [...partiesOf(viewer)])})`;
}

/** A condition on `cases`: given to the viewer, and not closed to them. */
export function openableBy(viewer: Viewer): SQL {
  return sql`${givenTo(viewer)} and ${withoutConflict(viewer)}`;
}

/**
 * A case that the viewer may open.
 *
 * @returns `null` where it does not exist, was not given to them, or is closed to them: nothing tells the three apart
 */
export async function staffCase(db: Database, viewer: Viewer, id: CaseId) {
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.id, id), openableBy(viewer)))
    .limit(1);
  return row ?? null;
}

/** Like `staffCase`, by what people say to each other. @param reference as stored */
export async function staffCaseByReference(db: Database, viewer: Viewer, reference: string) {
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.reference, reference), openableBy(viewer)))
    .limit(1);
  return row ?? null;
}

/** The viewer's wraps of a case, the newest epoch first, and its recipients: to be checked before they are believed. */
export async function keyRows(db: Database, viewer: Viewer, { id }: Pick<StaffCase, "id">) {
  const [held, known] = await db.batch([
    db
      .select()
      .from(wraps)
      .where(and(eq(wraps.caseId, id), inArray(wraps.party, [...partiesOf(viewer)])))
      .orderBy(desc(wraps.epoch)),
    db.select().from(recipients).where(eq(recipients.caseId, id)),
  ]);
  return { wraps: held, recipients: known };
}
