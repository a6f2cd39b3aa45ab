import type { CenterId } from "@sanad/domain/center";
import type { OutboxId } from "@sanad/domain/id";
import type { OutboxKind } from "@sanad/domain/outbox";
import { outbox } from "@sanad/schema/outbox";
import { and, asc, count, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";
import { factOf } from "./outbox-fact.ts";

/**
 * How long one consumer holds a row, milliseconds. Longer than a try lasts; when it lapses without an end, the
 * consumer died and the row is tried again, with the same key and the same bytes.
 */
export const leaseLength = 60_000;

/** A row in the hands of one consumer. Only the lease's holder can end it. */
export type LeasedRow = OutboxRow & { readonly lease: string };

/** A row whose try was counted, in the order of all claims. */
export type ClaimedRow = LeasedRow & {
  /** notices of the row's center that left of late or are about to, as it was claimed: those claimed before it */
  readonly noticesBefore: number;
};

const rank = sql`case ${outbox.kind} when 'page' then 0 when 'message' then 2 else 1 end`;

function isDue(now: number): SQL | undefined {
  return and(eq(outbox.status, "pending"), lte(outbox.nextAt, now), isFree(now));
}

function isFree(now: number): SQL | undefined {
  return or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now));
}

/**
 * Rows of these kinds whose time has come: calls to duty first, answers to messages last, and of each the longest
 * waiting. Claim each: another consumer may be quicker.
 */
export async function dueOutbox(
  db: Database,
  kinds: readonly OutboxKind[],
  now: number,
  limit: number,
): Promise<readonly OutboxId[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isDue(now), inArray(outbox.kind, kinds)))
    .orderBy(rank, asc(outbox.nextAt), asc(outbox.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Of what kind each of these rows is; what is no row is left out. At most 1000. */
export async function kindsOf(
  db: Database,
  ids: readonly OutboxId[],
): Promise<ReadonlyMap<OutboxId, OutboxKind>> {
  const rows = await db
    .select({ id: outbox.id, kind: outbox.kind })
    .from(outbox)
    .where(among(outbox.id, ids));
  return new Map(rows.map((row) => [row.id, row.kind]));
}

/**
 * Takes a row for one try, in one statement: of two consumers, one gets it. The try is counted here, so that one
 * which kills its consumer is counted too. The notices before it are counted in the same batch, and so in one order
 * for all consumers: of many that are claimed at the same moment, each counts those before and none after.
 *
 * @param lease a fresh random token
 * @param since from when on notices of the center are counted, UTC milliseconds
 * @returns `null` when the row is not due or somebody else has it
 */
export async function claimOutbox(
  db: Database,
  id: OutboxId,
  lease: string,
  now: number,
  since: number,
): Promise<ClaimedRow | null> {
  const claim = db
    .update(outbox)
    .set({ lease, leaseUntil: now + leaseLength, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), isDue(now)))
    .returning();
  const center = db.select({ center: outbox.center }).from(outbox).where(eq(outbox.id, id));
  const notices = and(eq(outbox.center, sql`${center}`), eq(outbox.kind, "notice"));
  // Two counts: one with OR would read every notice that the center ever had.
  const sent = db
    .select({ number: count() })
    .from(outbox)
    .where(and(notices, eq(outbox.status, "sent"), gt(outbox.sentAt, since)));
  // What waits to be gathered is held too, but was never tried.
  const held = and(gt(outbox.leaseUntil, now), gt(outbox.attempts, 0), ne(outbox.id, id));
  const leaving = db
    .select({ number: count() })
    .from(outbox)
    .where(and(notices, eq(outbox.status, "pending"), held));
  const [[row], [before], [beside]] = await db.batch([claim, sent, leaving]);
  if (row === undefined) return null;
  return { ...row, lease, noticesBefore: (before?.number ?? 0) + (beside?.number ?? 0) };
}

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

/** Gives rows of one lease back untouched. */
export async function releaseOutbox(db: Database, rows: readonly LeasedRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const ids = rows.map((row) => row.id);
  await db
    .update(outbox)
    .set({ lease: null, leaseUntil: null })
    .where(and(among(outbox.id, ids), eq(outbox.lease, first.lease)));
}
