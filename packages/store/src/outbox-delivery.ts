import type { OutboxId } from "@sanad/domain/id";
import type { LedgerActor, LedgerEvent } from "@sanad/domain/ledger";
import type { Delivery } from "@sanad/domain/outbox";
import { ledger } from "@sanad/schema/ledger";
import { outbox } from "@sanad/schema/outbox";
import { and, asc, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import { type NewOutboxRow, type OutboxRow, queuedEvent, queueStatement } from "./outbox.ts";
import { scopeOf, unlessLost } from "./outbox-end.ts";

/** What became of a sent row, and what that causes, in one batch. */
export interface DeliveryChange {
  readonly delivery: Delivery;
  /** UTC milliseconds of the news */
  readonly deliveryAt: number;
  readonly queued: readonly NewOutboxRow[];
  /** pending rows that leave now instead of later */
  readonly hastened: readonly OutboxId[];
}

export async function readOutbox(db: Database, id: OutboxId): Promise<OutboxRow | null> {
  const [row] = await db.select().from(outbox).where(eq(outbox.id, id));
  return row ?? null;
}

/**
 * Whether the row was known as undelivered before, whatever was said since. To be read after the row: whoever wrote
 * that in between changed the row too, and `storeDelivery` then stores nothing.
 */
export async function wasUndelivered(db: Database, row: OutboxRow): Promise<boolean> {
  const found = await db
    .select({ at: ledger.at })
    .from(ledger)
    .where(
      and(
        eq(ledger.scope, scopeOf(row)),
        eq(ledger.action, "outbox-undelivered"),
        eq(ledger.subject, row.id),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** The page with exactly these facts that still waits. @param facts as the row would hold them */
export async function waitingPage(
  db: Database,
  page: NewOutboxRow & { readonly kind: "page" },
): Promise<OutboxId | null> {
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, "page"),
        eq(outbox.status, "pending"),
        eq(outbox.facts, JSON.stringify(page.facts)),
        page.caseId === null ? sql`${outbox.caseId} is null` : eq(outbox.caseId, page.caseId),
      ),
    )
    .orderBy(asc(outbox.nextAt))
    .limit(1);
  return row?.id ?? null;
}

/**
 * Writes what became of a row that was sent, with its ledger rows. A row that is still pending is ended as sent by it:
 * the provider has it, and its answer to us was late or lost.
 *
 * @param row as it was read; another state by now, and nothing is stored
 * @param at now, UTC milliseconds
 * @returns `false` when the row changed meanwhile
 */
export async function storeDelivery(
  db: Database,
  row: OutboxRow,
  change: DeliveryChange,
  actor: LedgerActor,
  at: number,
): Promise<boolean> {
  const own = (action: LedgerEvent["action"]) => ({ at, actor, action, subject: row.id });
  const events = [
    ...(row.status === "pending" ? [own("outbox-sent")] : []),
    own(`outbox-${change.delivery}`),
    ...change.queued.map((next) => queuedEvent(next, actor, at)),
  ];
  const statements = [
    deliveryStatement(db, row, change, at),
    ...change.hastened.map((id) => hastenStatement(db, id, at)),
    ...change.queued.map((next) => queueStatement(db, next)),
  ];
  return unlessLost(recordedBatch(db, scopeOf(row), events, statements));
}

/** Like the end of a try: the status of a row that is not what it was is NULL, which takes the whole batch with it. */
function deliveryStatement(
  db: Database,
  row: OutboxRow,
  { delivery, deliveryAt }: DeliveryChange,
  at: number,
): BatchItem<"sqlite"> {
  const isUnchanged = sql`${outbox.status} = ${row.status} and ${outbox.delivery} is ${row.delivery} and ${outbox.deliveryAt} is ${row.deliveryAt}`;
  return db
    .update(outbox)
    .set({
      status: sql`case when ${isUnchanged} then 'sent' end`,
      sentAt: row.sentAt ?? at,
      failure: null,
      lease: null,
      leaseUntil: null,
      delivery,
      deliveryAt,
    })
    .where(eq(outbox.id, row.id));
}

function hastenStatement(db: Database, id: OutboxId, at: number): BatchItem<"sqlite"> {
  return db
    .update(outbox)
    .set({ nextAt: sql`min(${outbox.nextAt}, ${at})` })
    .where(and(eq(outbox.id, id), eq(outbox.status, "pending")));
}
