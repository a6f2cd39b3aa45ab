import { countRefusal } from "@sanad/store/refusals";
import type { Database } from "@sanad/store/database";
import type { Context } from "hono";
import type { ClientErrorStatusCode } from "hono/utils/http-status";
import { log, type WorkerName } from "./log.ts";

/** Where a worker counts what it refuses. */
export interface RefusalCount {
  readonly worker: WorkerName;
  readonly db: Database;
  /** UTC milliseconds */
  readonly now: number;
}

/**
 * Refuses with a bare answer, which tells nothing of the reason, and counts it.
 *
 * @param reason one of our own words, without content
 */
export async function refuse(
  c: Context,
  count: RefusalCount,
  reason: string,
  status: ClientErrorStatusCode,
): Promise<Response> {
  await countQuietly(count, reason);
  return c.body(null, status);
}

/** Counts by hour and reason. What cannot be counted is logged: it changes nothing for whoever waits for the answer. */
export async function countQuietly({ worker, db, now }: RefusalCount, reason: string): Promise<void> {
  try {
    await countRefusal(db, reason, now);
  } catch {
    log("count-failed", { worker, reason });
  }
}
