import { evidence } from "@sanad/schema/evidence";
import { outbox } from "@sanad/schema/outbox";
import { refusals } from "@sanad/schema/refusals";
import { threads } from "@sanad/schema/threads";
import { and, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { EvidenceId } from "@sanad/domain/id";
import type { Database } from "./database.ts";

/** Which of these objects belong to a case. At most 90 ids: D1 binds at most 100 parameters. */
export async function storedEvidence(db: Database, ids: readonly EvidenceId[]): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: evidence.id }).from(evidence).where(inArray(evidence.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

/** Which of these payloads are still to be delivered. At most 90 keys. */
export async function pendingPayloads(db: Database, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(inArray(outbox.payload, [...keys]), eq(outbox.status, "pending")));
  return new Set(rows.flatMap((row) => row.payload ?? []));
}

/**
 * Takes deleted payloads off their rows. No index leads to a payload; it is called for the few that a dead
 * consumer left.
 */
export async function forgetPayloads(db: Database, keys: readonly string[]): Promise<void> {
  await db
    .update(outbox)
    .set({ payload: null })
    .where(and(inArray(outbox.payload, [...keys]), ne(outbox.status, "pending")));
}

/** @returns how many rows went, at most `limit` */
export async function dropExpiredThreads(db: Database, now: number, limit: number): Promise<number> {
  const expired = db
    .select({ lookup: threads.lookup })
    .from(threads)
    .where(lt(threads.expiresAt, now))
    .limit(limit);
  const gone = await db
    .delete(threads)
    .where(sql`${threads.lookup} in ${expired}`)
    .returning({ expiresAt: threads.expiresAt });
  return gone.length;
}

/** Hourly counts before a moment. @returns how many rows went */
export async function dropOldRefusals(db: Database, before: number): Promise<number> {
  const gone = await db
    .delete(refusals)
    .where(lt(refusals.hour, before))
    .returning({ hour: refusals.hour });
  return gone.length;
}
