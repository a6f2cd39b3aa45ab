import { refusals } from "@sanad/schema/refusals";
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

const HOUR = 3_600_000;

/**
 * Counts an automatic answer before it is written, in one statement: of many at once, no more than the limit are told
 * that they may. What is not answered is counted on, for whoever looks at the numbers.
 *
 * @param now UTC milliseconds
 * @returns how many there were by now in this clock hour on this channel, this one included
 */
export async function countAnswer(db: Database, channel: "email" | "sms", now: number): Promise<number> {
  const [row] = await db
    .insert(refusals)
    .values({ hour: Math.floor(now / HOUR) * HOUR, reason: `${channel}-answered`, count: 1 })
    .onConflictDoUpdate({
      target: [refusals.hour, refusals.reason],
      set: { count: sql`${refusals.count} + 1` },
    })
    .returning({ count: refusals.count });
  return row?.count ?? 1;
}
