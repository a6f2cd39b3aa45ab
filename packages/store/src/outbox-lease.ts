import type { CenterId } from "@sanad/domain/center";
import type { OutboxId } from "@sanad/domain/id";
import { outbox } from "@sanad/schema/outbox";
import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";

/**
 * How long one consumer holds a row, milliseconds. Longer than a try lasts; when it lapses without an end, the
 * consumer died and the row is tried again, with the same key and the same bytes.
 */
export const leaseLength = 60_000;

/** A row in the hands of one consumer. Only the lease's holder can end it. */
export type LeasedRow = OutboxRow & { readonly lease: string };

const rank = sql`case ${outbox.kind} when 'page' then 0 when 'message' then 2 else 1 end`;

function isDue(now: number): SQL | undefined {
  return and(eq(outbox.status, "pending"), lte(outbox.nextAt, now), isFree(now));
}

function isFree(now: number): SQL | undefined {
  return or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now));
}

/**
 * Rows whose time has come: calls to duty first, answers to messages last, and of each the longest waiting. A flood of
 * answers must not stand before an alarm. Claim each: another consumer may be quicker.
 */
export async function dueOutbox(db: Database, now: number, limit: number): Promise<readonly OutboxId[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue(now))
    .orderBy(rank, asc(outbox.nextAt), asc(outbox.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/**
 * Takes a row for one try, in one statement: of two consumers, one gets it. The try is counted here, so that one
 * which kills its consumer is counted too.
 *
 * @param lease a fresh random token
 * @returns `null` when the row is not due or somebody else has it
 */
export async function claimOutbox(
  db: Database,
  id: OutboxId,
  lease: string,
  now: number,
): Promise<LeasedRow | null> {
  const [row] = await db
    .update(outbox)
    .set({ lease, leaseUntil: now + leaseLength, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), isDue(now)))
    .returning();
  return row === undefined ? null : { ...row, lease };
}

/**
 * Takes the notices of a center that wait to be gathered and whose time has come: never tried, and due later than
 * they were made. A notice that was tried may have arrived, so it is never gathered.
 */
export async function claimWaiting(
  db: Database,
  center: CenterId,
  lease: string,
  now: number,
  limit: number,
): Promise<readonly LeasedRow[]> {
  const waiting = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isDue(now),
        eq(outbox.center, center),
        eq(outbox.kind, "notice"),
        eq(outbox.attempts, 0),
        gt(outbox.nextAt, outbox.createdAt),
      ),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
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

/** Gives a row back untouched. */
export async function releaseOutbox(db: Database, row: LeasedRow): Promise<void> {
  await db
    .update(outbox)
    .set({ lease: null, leaseUntil: null })
    .where(and(eq(outbox.id, row.id), eq(outbox.lease, row.lease)));
}
