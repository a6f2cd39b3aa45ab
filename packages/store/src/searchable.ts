import { type CenterId, otherCenter } from "@sanad/domain/center";
import { cases } from "@sanad/schema/cases";
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { givenTo, withoutConflict } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

/** Among which cases one searches. Training cases never stand beside real ones. */
export const searchScopes = ["open", "ended", "training"] as const;
export type SearchScope = (typeof searchScopes)[number];

/** Where a search stopped: the center's own cases come first, then those of the other that were given to it. */
export interface SearchEnd {
  readonly lead: CenterId;
  /** the inbox's order, as `cases.sort` has it */
  readonly sort: string;
}

function within(viewer: Viewer, scope: SearchScope, lead: CenterId): SQL | undefined {
  const training = eq(cases.training, scope === "training" ? 1 : 0);
  const open = scope === "training" ? undefined : eq(cases.open, scope === "open" ? 1 : 0);
  return and(eq(cases.lead, lead), open, training, givenTo(viewer), withoutConflict(viewer));
}

/** The next cases that a viewer may open, the most urgent first, with where each stands. */
export async function searchable(
  db: Database,
  viewer: Viewer,
  scope: SearchScope,
  after: SearchEnd | null,
  limit: number,
) {
  const own = viewer.center;
  const start = after ?? { lead: own, sort: "" };
  const rows = await page(db, viewer, scope, start, limit);
  if (rows.length === limit || start.lead !== own) return rows;
  const others = await page(db, viewer, scope, { lead: otherCenter(own), sort: "" }, limit - rows.length);
  return [...rows, ...others];
}

async function page(
  db: Database,
  viewer: Viewer,
  scope: SearchScope,
  { lead, sort }: SearchEnd,
  limit: number,
) {
  return db
    .select()
    .from(cases)
    .where(and(within(viewer, scope, lead), gt(cases.sort, sort)))
    .orderBy(asc(cases.sort))
    .limit(limit);
}

/** How many cases a search has before it, up to the most that it looks at. */
export async function countSearchable(
  db: Database,
  viewer: Viewer,
  scope: SearchScope,
  most: number,
): Promise<number> {
  const counts = [viewer.center, otherCenter(viewer.center)].map((lead) =>
    db.$count(
      db
        .select({ one: sql`1` })
        .from(cases)
        .where(within(viewer, scope, lead))
        .limit(most),
    ),
  );
  const found = await Promise.all(counts);
  return Math.min(
    found.reduce((sum, count) => sum + count, 0),
    most,
  );
}
