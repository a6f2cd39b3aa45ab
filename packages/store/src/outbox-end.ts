import { DomainError } from "@sanad/domain/error";
import type { LedgerAction, LedgerEvent } from "@sanad/domain/ledger";
import type { OutboxStatus } from "@sanad/domain/outbox";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { among } from "./among.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import { type NewOutboxRow, type OutboxRow, queuedEvent, queueStatement } from "./outbox.ts";
import type { LeasedRow } from "./outbox-lease.ts";

/** How one try ends. `queued` is what the end causes, in the same batch. */
export type OutboxEnd =
  | { readonly end: "sent"; readonly queued: readonly NewOutboxRow[] }
  | { readonly end: "cancelled" }
  | { readonly end: "failed"; readonly failure: string; readonly queued: readonly NewOutboxRow[] }
  | { readonly end: "postponed"; readonly nextAt: number };

/**
 * Ends a try: the row, what it causes and the ledger are one batch.
 *
 * @returns `false` when the lease was lost to another consumer, who ends the row instead; nothing is stored then
 */
export async function endOutbox(
  db: Database,
  row: LeasedRow,
  outcome: OutboxEnd,
  at: number,
): Promise<boolean> {
  const queued = "queued" in outcome ? outcome.queued : [];
  const events = [
    event(row, actionOf(outcome), at),
    ...queued.map((next) => queuedEvent(next, "notify", at)),
  ];
  const statements = [endStatement(db, row, outcome, at), ...queued.map((next) => queueStatement(db, next))];
  return unlessLost(recordedBatch(db, scopeOf(row), events, statements));
}

/** Puts a failed try off. The row stays pending, so this is no event. */
export async function retryOutbox(
  db: Database,
  row: LeasedRow,
  nextAt: number,
  failure: string,
): Promise<void> {
  await db
    .update(outbox)
    .set({ nextAt, failure, lease: null, leaseUntil: null })
    .where(and(eq(outbox.id, row.id), eq(outbox.lease, row.lease)));
}

/**
 * Gathers notices of one center into a digest, or its calls into one.
 *
 * @param members all under one lease
 * @param whole what takes their place
 */
export async function gatherOutbox(
  db: Database,
  members: readonly [LeasedRow, ...LeasedRow[]],
  whole: NewOutboxRow & { readonly kind: "digest" | "page" | "trouble" },
  at: number,
): Promise<boolean> {
  const { lease } = members[0];
  const gathered = db
    .update(outbox)
    .set({
      status: heldThen("gathered", lease),
      gatheredInto: whole.id,
      lease: null,
      leaseUntil: null,
    })
    .where(
      among(
        outbox.id,
        members.map((row) => row.id),
      ),
    );
  const events = [
    queuedEvent(whole, "notify", at),
    ...members.map((row) => event(row, "outbox-gathered", at)),
  ];
  return unlessLost(
    recordedBatch(db, `center:${whole.center}`, events, [gathered, queueStatement(db, whole)]),
  );
}

function endStatement(db: Database, row: LeasedRow, outcome: OutboxEnd, at: number): BatchItem<"sqlite"> {
  return db
    .update(outbox)
    .set({ ...changes(row, outcome, at), lease: null, leaseUntil: null })
    .where(eq(outbox.id, row.id));
}

function changes({ lease }: LeasedRow, outcome: OutboxEnd, at: number) {
  switch (outcome.end) {
    case "sent":
      return { status: heldThen("sent", lease), sentAt: at, failure: null };
    case "cancelled":
      return { status: heldThen("cancelled", lease) };
    case "failed":
      return { status: heldThen("failed", lease), failure: outcome.failure };
    case "postponed":
      return { status: heldThen("pending", lease), nextAt: outcome.nextAt, attempts: 0 };
  }
}

/**
 * The new status while the lease is held. Without it the value is NULL, which the column refuses, and the refusal
 * takes the whole batch with it: a WHERE clause would change no row but still write the ledger.
 */
function heldThen(status: OutboxStatus, lease: string): SQL {
  return sql`case when ${outbox.lease} = ${lease} then ${status} end`;
}

/** @returns `false` when the batch failed because the row is not what it was: nothing of it is stored then */
export async function unlessLost(batch: Promise<void>): Promise<boolean> {
  try {
    await batch;
    return true;
  } catch (error) {
    if (missingColumn(error) === "outbox.status") return false;
    throw error;
  }
}

/** The chain that a row's events belong to. @throws DomainError `damaged` */
export function scopeOf(row: OutboxRow): string {
  if (row.caseId !== null) return row.caseId;
  if (row.center !== null) return `center:${row.center}`;
  throw new DomainError("damaged", `${row.id} belongs to no case and no center`);
}

function event(row: LeasedRow, action: LedgerAction, at: number): LedgerEvent {
  return { at, actor: "notify", action, subject: row.id };
}

function actionOf(outcome: OutboxEnd): LedgerAction {
  return `outbox-${outcome.end}`;
}
