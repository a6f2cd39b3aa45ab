import type { OutboxId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type { OutboxKind } from "@sanad/domain/outbox";
import { outbox } from "@sanad/schema/outbox";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./database.ts";

export type OutboxRow = typeof outbox.$inferSelect;

/** What is to be told: who and what, from when on. The rest of the row starts empty. */
export interface NewOutboxRow {
  readonly id: OutboxId;
  readonly kind: OutboxKind;
  readonly caseId: OutboxRow["caseId"];
  /** the center that is told; null for a message to the victim */
  readonly center: OutboxRow["center"];
  /** the facts of `@sanad/domain/outbox` that belong to the kind; null for a message */
  readonly facts: object | null;
  /** R2 key of a sealed message to the victim */
  readonly payload?: string;
  /** UTC milliseconds; the same as `createdAt` for what may leave at once */
  readonly nextAt: number;
  readonly createdAt: number;
}

/** The statement that queues one row, for the batch of the change that causes it. */
export function queueStatement(db: Database, row: NewOutboxRow): BatchItem<"sqlite"> {
  return db.insert(outbox).values({
    id: row.id,
    kind: row.kind,
    caseId: row.caseId,
    center: row.center,
    facts: row.facts === null ? null : JSON.stringify(row.facts),
    payload: row.payload ?? null,
    status: "pending",
    attempts: 0,
    nextAt: row.nextAt,
    createdAt: row.createdAt,
  });
}

export function queuedEvent(row: NewOutboxRow, actor: LedgerEvent["actor"], at: number): LedgerEvent {
  return { at, actor, action: "outbox-queued", subject: row.id };
}
