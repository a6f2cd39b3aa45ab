import type { MemberId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { ledger } from "@sanad/schema/ledger";
import { and, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { type StaffCase, withoutConflict } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

/** What was done to a case, the newest first. @param before the last page's end; `null` for the newest */
export async function caseHistory(
  db: Database,
  { id }: Pick<StaffCase, "id">,
  before: number | null,
  limit: number,
) {
  return db
    .select()
    .from(ledger)
    .where(and(eq(ledger.scope, id), before === null ? undefined : lt(ledger.sequence, before)))
    .orderBy(desc(ledger.sequence))
    .limit(limit);
}

/** Where a page of what members did ends. */
export interface ActsEnd {
  /** UTC milliseconds */
  readonly at: number;
  /** the ledger's own number of a row: orders what happened in the same millisecond */
  readonly row: number;
}

const row = sql<number>`${ledger}.rowid`;
/** As the partial index has it: with other words SQLite would not take it. */
const byMembers = sql.raw(`"ledger"."actor" >= 'member_' and "ledger"."actor" < 'member\`'`);

/**
 * What members did in this center and in the cases that it leads, the newest first. A case that is closed to the viewer
 * is left out.
 *
 * @param actors members of the center; each is one range of the index
 * @param before the last page's end; `null` for the newest
 */
export async function memberActs(
  db: Database,
  viewer: Viewer,
  actors: readonly MemberId[],
  before: ActsEnd | null,
  limit: number,
) {
  const [first, ...others] = actors.map((actor) => actsOf(db, viewer, actor, before, limit));
  if (first === undefined) return [];
  const found = (await db.batch([first, ...others])).flat();
  return found.toSorted((left, right) => right.at - left.at || right.row - left.row).slice(0, limit);
}

function actsOf(db: Database, viewer: Viewer, actor: MemberId, before: ActsEnd | null, limit: number) {
  const own = and(eq(cases.lead, viewer.center), withoutConflict(viewer));
  return db
    .select({
      row,
      scope: ledger.scope,
      sequence: ledger.sequence,
      at: ledger.at,
      actor: ledger.actor,
      action: ledger.action,
      subject: ledger.subject,
      reference: cases.reference,
    })
    .from(ledger)
    .leftJoin(cases, eq(cases.id, ledger.scope))
    .where(
      and(
        eq(ledger.actor, actor),
        byMembers,
        older(before),
        or(eq(ledger.scope, `center:${viewer.center}`), own),
      ),
    )
    .orderBy(desc(ledger.at), desc(row))
    .limit(limit);
}

function older(before: ActsEnd | null): SQL | undefined {
  if (before === null) return undefined;
  return or(lt(ledger.at, before.at), and(eq(ledger.at, before.at), lt(row, before.row)));
}
