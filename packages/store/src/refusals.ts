import { refusals } from "@sanad/schema/refusals";
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

const HOUR = 3_600_000;

/** Counts what was refused, by hour and reason. @param reason one of our own words, without content; @param now UTC milliseconds */
export async function countRefusal(db: Database, reason: string, now: number): Promise<void> {
  const hour = Math.floor(now / HOUR) * HOUR;
  await db
    .insert(refusals)
    .values({ hour, reason, count: 1 })
    .onConflictDoUpdate({
      target: [refusals.hour, refusals.reason],
      set: { count: sql`${refusals.count} + 1` },
    });
}
