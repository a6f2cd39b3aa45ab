import { attempts } from "@sanad/schema/attempts";
import { and, eq, gt, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./database.ts";

/** Tries that cost nothing but themselves: people mistype. */
const FREE = 3;
/** However often somebody failed, the next try is looked at after this time. Milliseconds. */
const LONGEST = 60_000;
const DAY = 86_400_000;

/**
 * Whether a try has to wait. A wait is short and ends by itself: nobody can be locked out by somebody else's tries.
 *
 * @param lookup keyed hash of what is tried at
 * @param now UTC milliseconds
 */
export async function mustWait(db: Database, lookup: Uint8Array, now: number): Promise<boolean> {
  const rows = await db
    .select({ nextAt: attempts.nextAt })
    .from(attempts)
    .where(and(eq(attempts.lookup, lookup), gt(attempts.nextAt, now)))
    .limit(1);
  return rows.length > 0;
}

/** Each failure after the free ones doubles the wait: 2, 4, 8 … seconds. */
export async function countFailure(db: Database, lookup: Uint8Array, now: number): Promise<void> {
  const wait = sql`case when ${attempts.failures} < ${FREE} then 0 else min(${LONGEST}, 1000 << min(${attempts.failures} - ${FREE - 1}, 6)) end`;
  await db
    .insert(attempts)
    .values({ lookup, failures: 1, nextAt: now, expiresAt: now + DAY })
    .onConflictDoUpdate({
      target: attempts.lookup,
      set: {
        failures: sql`${attempts.failures} + 1`,
        nextAt: sql`${now} + ${wait}`,
        expiresAt: now + DAY,
      },
    });
}

/** For the batch of the try that succeeded. */
export function forgetFailures(db: Database, lookup: Uint8Array): BatchItem<"sqlite"> {
  return db.delete(attempts).where(eq(attempts.lookup, lookup));
}
