import { otherCenter } from "@sanad/domain/center";
import { cases } from "@sanad/schema/cases";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { givenTo, withoutConflict } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

export type CalledCase = NonNullable<Awaited<ReturnType<typeof calledCase>>>;

/**
 * The case that a reference names, where the viewer may open it.
 *
 * @param reference as stored
 * @returns its id; `null` where nothing is there for them
 */
export async function caseByReference(db: Database, viewer: Viewer, reference: string) {
  const [row] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.reference, reference), givenTo(viewer), withoutConflict(viewer)))
    .limit(1);
  return row?.id ?? null;
}

/**
 * A case of the other center for which the viewer's was called: as much of it as the call said.
 *
 * @param reference as stored
 */
export async function calledCase(db: Database, viewer: Viewer, reference: string) {
  const called = sql`exists (select 1 from ${outbox} where ${outbox.caseId} = ${cases.id} and ${outbox.kind} = 'page' and ${outbox.center} = ${viewer.center})`;
  const [row] = await db
    .select({
      id: cases.id,
      reference: cases.reference,
      urgency: cases.urgency,
      revision: cases.revision,
      acknowledgedAt: cases.acknowledgedAt,
    })
    .from(cases)
    .where(
      and(
        eq(cases.reference, reference),
        eq(cases.lead, otherCenter(viewer.center)),
        called,
        withoutConflict(viewer),
      ),
    )
    .limit(1);
  return row ?? null;
}
