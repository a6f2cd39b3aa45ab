import type { OutboxId } from "@sanad/domain/id";
import { outbox } from "@sanad/schema/outbox";
import { and, count, eq, gt, ne, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";
import { isDue } from "./outbox-due.ts";

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
