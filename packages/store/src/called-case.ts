import { otherCenter } from "@sanad/domain/center";
import type { CaseId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import { recordedInScopes } from "./ledger.ts";
import { factOf } from "./outbox-fact.ts";
import { givenTo, withoutConflict } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

/** A call that was collapsed with others, and the one that rang in its place. */
const part = alias(outbox, "part");
const whole = alias(outbox, "whole");

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
 * A case of the other center for which the viewer's was called, alone or in one call with others: as much of it as the call
 * said.
 *
 * @param reference as stored
 */
export async function calledCase(db: Database, viewer: Viewer, reference: string) {
  const alone = sql`exists (select 1 from ${outbox} where ${outbox.caseId} = ${cases.id} and ${outbox.kind} = 'page' and ${outbox.center} = ${viewer.center})`;
  const collapsed = sql`exists (select 1 from ${outbox} as ${part} where ${part.caseId} = ${cases.id} and ${gatheredFor(viewer)})`;
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
        or(alone, collapsed),
        withoutConflict(viewer),
      ),
    )
    .limit(1);
  return row ?? null;
}

/**
 * Takes notice of everything that the viewer's center was called for in one call with this case: it heard one reference and a
 * number.
 *
 * @param id of a case that `calledCase` gave
 * @param now UTC milliseconds
 */
export async function acknowledgeTogether(
  db: Database,
  viewer: Viewer,
  id: CaseId,
  now: number,
): Promise<void> {
  const roots = sql`(select ${part.gatheredInto} from ${outbox} as ${part} where ${part.caseId} = ${id} and ${gatheredFor(viewer)})`;
  const rows = await db
    .selectDistinct({ id: cases.id })
    .from(cases)
    .innerJoin(outbox, eq(outbox.caseId, cases.id))
    .where(
      and(
        sql`${outbox.gatheredInto} in ${roots}`,
        eq(outbox.kind, "page"),
        eq(cases.lead, otherCenter(viewer.center)),
        isNull(cases.acknowledgedAt),
        withoutConflict(viewer),
      ),
    );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return;
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "case-acknowledged", subject: null };
  const change = db
    .update(cases)
    .set({ acknowledgedAt: now, revision: sql`${cases.revision} + 1` })
    .where(and(among(cases.id, ids), isNull(cases.acknowledgedAt)));
  await recordedInScopes(db, new Map(ids.map((one) => [one, [event]])), [change]);
}

/** A part of a call to the viewer's center; the calls that follow the first name it as their root. */
function gatheredFor({ center }: Viewer): SQL {
  const root = sql`coalesce(${factOf(whole.facts, "root")}, ${whole.id})`;
  const rang = sql`exists (select 1 from ${outbox} as ${whole} where ${whole.kind} = 'page' and ${whole.center} = ${center} and ${whole.caseId} is null and ${root} = ${part.gatheredInto})`;
  return sql`${part.kind} = 'page' and ${part.status} = 'gathered' and ${rang}`;
}
