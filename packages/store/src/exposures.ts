import { exposures } from "@sanad/schema/exposures";
import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

/** For the batch of a showing: one more piece that this member looked at. @param week its Monday, UTC milliseconds */
export function exposureStatement(db: Database, { center, member }: Viewer, week: number): Statement {
  return db
    .insert(exposures)
    .values({ center, member, week, shown: 1 })
    .onConflictDoUpdate({
      target: [exposures.center, exposures.member, exposures.week],
      set: { shown: sql`${exposures.shown} + 1` },
    });
}

/** How many pieces the viewer looked at in a week, for this center. */
export async function ownExposure(db: Database, { center, member }: Viewer, week: number): Promise<number> {
  const [row] = await db
    .select({ shown: exposures.shown })
    .from(exposures)
    .where(and(eq(exposures.center, center), eq(exposures.member, member), eq(exposures.week, week)));
  return row?.shown ?? 0;
}

/** Every member of the viewer's center, since a week: for whoever may see who opened what. */
export async function centerExposures(db: Database, { center }: Viewer, since: number) {
  return db
    .select({ member: exposures.member, week: exposures.week, shown: exposures.shown })
    .from(exposures)
    .where(and(eq(exposures.center, center), gte(exposures.week, since)))
    .orderBy(desc(exposures.week), desc(exposures.shown))
    .limit(1000);
}
