import type { EvidenceId, OutboxId } from "@sanad/domain/id";
import { answered } from "@sanad/schema/answered";
import { evidence } from "@sanad/schema/evidence";
import { outbox } from "@sanad/schema/outbox";
import { refusals } from "@sanad/schema/refusals";
import { threads } from "@sanad/schema/threads";
import { and, eq, lt, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";

/** Which of these objects belong to a case. At most a page of R2's listing: 1000. */
export async function storedEvidence(db: Database, ids: readonly EvidenceId[]): Promise<ReadonlySet<string>> {
  const rows = await db.select({ id: evidence.id }).from(evidence).where(among(evidence.id, ids));
  return new Set(rows.map((row) => row.id));
}

/** Which of these messages are still to be delivered. At most 1000. */
export async function pendingMessages(db: Database, ids: readonly OutboxId[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(among(outbox.id, ids), eq(outbox.status, "pending")));
  return new Set(rows.map((row) => row.id));
}

/** The messages to the victim are gone from R2. At most 1000. */
export async function forgetPayloads(db: Database, ids: readonly OutboxId[]): Promise<void> {
  await db.update(outbox).set({ payload: null }).where(among(outbox.id, ids));
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

/** @returns how many rows went, at most `limit` */
export async function dropExpiredAnswered(db: Database, now: number, limit: number): Promise<number> {
  const expired = db
    .select({ lookup: answered.lookup })
    .from(answered)
    .where(lt(answered.expiresAt, now))
    .limit(limit);
  const gone = await db
    .delete(answered)
    .where(sql`${answered.lookup} in ${expired}`)
    .returning({ expiresAt: answered.expiresAt });
  return gone.length;
}

/** Hourly counts before a moment. @returns how many rows went */
export async function dropOldRefusals(db: Database, before: number): Promise<number> {
  const gone = await db.delete(refusals).where(lt(refusals.hour, before)).returning({ hour: refusals.hour });
  return gone.length;
}
