import type { EvidenceId, OutboxId } from "@sanad/domain/id";
import { answered } from "@sanad/schema/answered";
import { attempts } from "@sanad/schema/attempts";
import { challenges } from "@sanad/schema/challenges";
import { evidence } from "@sanad/schema/evidence";
import { invitations } from "@sanad/schema/invitations";
import { outbox } from "@sanad/schema/outbox";
import { refusals } from "@sanad/schema/refusals";
import { sessions } from "@sanad/schema/sessions";
import { threads } from "@sanad/schema/threads";
import { tickets } from "@sanad/schema/tickets";
import { visits } from "@sanad/schema/visits";
import { and, eq, lt, or, sql } from "drizzle-orm";
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

/**
 * What staff and visitors no longer need: sessions that ended or that nobody used, used challenges, failed tries, visits
 * under a receipt, and tickets for evidence.
 *
 * @param now UTC milliseconds
 * @param idle milliseconds without a request after which a session is over
 * @returns how many rows of each went, at most `limit`
 */
export async function dropExpiredSessions(
  db: Database,
  now: number,
  idle: number,
  limit: number,
): Promise<readonly { readonly name: string; readonly count: number }[]> {
  const over = or(lt(sessions.expiresAt, now), lt(sessions.seenAt, now - idle));
  const unused = db.select({ id: sessions.id }).from(sessions).where(over).limit(limit);
  const ended = await db
    .delete(sessions)
    .where(sql`${sessions.id} in ${unused}`)
    .returning({ at: sessions.createdAt });
  const counts = [{ name: "sessions", count: ended.length }];
  for (const { name, table, key } of expiring) {
    const expired = db.select({ key }).from(table).where(lt(table.expiresAt, now)).limit(limit);
    const gone = await db
      .delete(table)
      .where(sql`${key} in ${expired}`)
      .returning({ at: table.expiresAt });
    counts.push({ name, count: gone.length });
  }
  return counts;
}

const expiring = [
  { name: "challenges", table: challenges, key: challenges.hash },
  { name: "attempts", table: attempts, key: attempts.lookup },
  { name: "visits", table: visits, key: visits.id },
  { name: "tickets", table: tickets, key: tickets.id },
] as const;

/** Invitations that were used, withdrawn or ran out. @param before UTC milliseconds of their end */
export async function dropOldInvitations(db: Database, before: number): Promise<number> {
  const gone = await db
    .delete(invitations)
    .where(lt(invitations.expiresAt, before))
    .returning({ id: invitations.id });
  return gone.length;
}

/** Hourly counts before a moment. @returns how many rows went */
export async function dropOldRefusals(db: Database, before: number): Promise<number> {
  const gone = await db.delete(refusals).where(lt(refusals.hour, before)).returning({ hour: refusals.hour });
  return gone.length;
}
