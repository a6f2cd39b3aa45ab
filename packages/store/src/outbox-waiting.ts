import type { CenterId } from "@sanad/domain/center";
import { outbox } from "@sanad/schema/outbox";
import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { isDue } from "./outbox-due.ts";
import { factOf } from "./outbox-fact.ts";
import { type LeasedRow, leaseLength } from "./outbox-lease.ts";

/**
 * Takes the notices of a center that wait to be gathered and whose time has come: never tried, and due later than
 * they were made. A notice that was tried may have arrived, so it is never gathered. The most urgent come first.
 */
export async function claimWaiting(
  db: Database,
  center: CenterId,
  lease: string,
  now: number,
  limit: number,
): Promise<readonly LeasedRow[]> {
  // The codes of urgency sort as they are meant: U0 first.
  const order = [asc(factOf(outbox.facts, "urgency")), asc(outbox.createdAt), asc(outbox.id)];
  return claimTogether(db, and(hasWaited(center, now), eq(outbox.kind, "notice")), order, lease, now, limit);
}

/** Takes the pages and troubles of a center that wait to be collapsed and whose time has come, as `claimWaiting`. */
export async function claimCalls(
  db: Database,
  center: CenterId,
  lease: string,
  now: number,
  limit: number,
): Promise<readonly LeasedRow[]> {
  const single = sql`${factOf(outbox.facts, "count")} is null`;
  const calls = and(hasWaited(center, now), inArray(outbox.kind, ["page", "trouble"]), single);
  return claimTogether(db, calls, [asc(outbox.createdAt), asc(outbox.id)], lease, now, limit);
}

function hasWaited(center: CenterId, now: number): SQL | undefined {
  return and(
    isDue(now),
    eq(outbox.center, center),
    eq(outbox.attempts, 0),
    gt(outbox.nextAt, outbox.createdAt),
  );
}

async function claimTogether(
  db: Database,
  which: SQL | undefined,
  order: readonly SQL[],
  lease: string,
  now: number,
  limit: number,
): Promise<readonly LeasedRow[]> {
  const waiting = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(which)
    .orderBy(...order)
    .limit(limit);
  const rows = await db
    .update(outbox)
    .set({ lease, leaseUntil: now + leaseLength })
    .where(sql`${outbox.id} in ${waiting}`)
    .returning();
  return rows
    .map((row) => ({ ...row, lease }))
    .toSorted((left, right) => left.createdAt - right.createdAt || (left.id < right.id ? -1 : 1));
}
