import type { Conversation } from "@sanad/domain/conversation";
import { threads } from "@sanad/schema/threads";
import { and, eq, lte, or, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { ThreadRow } from "./case-rows.ts";
import type { Database } from "./database.ts";

/** Where a conversation stood when its next words were chosen. */
export interface ThreadAsRead {
  readonly lookup: Uint8Array;
  readonly conversation: Conversation;
}

/**
 * Threads that begin: one that is there already belongs to another arrival, and the whole batch fails. One that has
 * expired and is not swept yet makes room.
 *
 * @param now UTC milliseconds
 */
export function threadInserts(db: Database, rows: readonly ThreadRow[], now: number): BatchItem<"sqlite">[] {
  return rows.flatMap((row) => [
    db.delete(threads).where(and(eq(threads.lookup, row.lookup), lte(threads.expiresAt, now))),
    db.insert(threads).values(row),
  ]);
}

/**
 * The threads of a case that is there: they live longer, and never move to another case. A column that a row leaves
 * out stays as it is.
 */
export function threadUpserts(db: Database, rows: readonly ThreadRow[]): BatchItem<"sqlite">[] {
  return rows.map((row) => upsert(db, row));
}

function upsert(db: Database, row: ThreadRow): BatchItem<"sqlite"> {
  const { lookup: _lookup, caseId: _caseId, mac: _mac, channel: _channel, ...set } = row;
  return db.insert(threads).values(row).onConflictDoUpdate({ target: threads.lookup, set });
}

/**
 * Fails the whole batch when a conversation has moved on since it was read: its row is then inserted a second time,
 * which breaks the primary key. SQL has no other way to fail on a condition, and two answers chosen from the same
 * reading would count as one.
 */
export function threadsUnmoved(db: Database, threadsAsRead: readonly ThreadAsRead[]): BatchItem<"sqlite">[] {
  return threadsAsRead.map(({ lookup, conversation }) => {
    const { acknowledgedAt, acknowledgements, question, questionUntil, stoppedAt } = conversation;
    const moved = or(
      sql`${threads.acknowledgedAt} is not ${acknowledgedAt}`,
      sql`${threads.acknowledgements} is not ${acknowledgements}`,
      sql`${threads.question} is not ${question}`,
      sql`${threads.questionUntil} is not ${questionUntil}`,
      sql`${threads.stoppedAt} is not ${stoppedAt}`,
    );
    const row = db
      .select()
      .from(threads)
      .where(and(eq(threads.lookup, lookup), moved));
    return db.insert(threads).select(row);
  });
}
