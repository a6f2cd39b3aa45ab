import type { CenterId } from "@sanad/domain/center";
import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type {
  CheckpointFacts,
  DigestFacts,
  NoticeFacts,
  PageFacts,
  TroubleFacts,
} from "@sanad/domain/outbox";
import { outbox } from "@sanad/schema/outbox";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./database.ts";
import { freshId } from "./fresh-id.ts";
import { outgoingKey } from "./stored-evidence.ts";

/** A row as it is stored. */
export type OutboxRow = typeof outbox.$inferSelect;

/** What is to be told, and to which center. A message to the victim lies sealed in R2 at `outgoingKey` of its row. */
export type OutboxContent = { readonly caseId: CaseId | null } & (
  | { readonly kind: "notice"; readonly center: CenterId; readonly facts: NoticeFacts }
  | { readonly kind: "digest"; readonly center: CenterId; readonly facts: DigestFacts }
  | { readonly kind: "page"; readonly center: CenterId; readonly facts: PageFacts }
  | { readonly kind: "trouble"; readonly center: CenterId; readonly facts: TroubleFacts }
  | { readonly kind: "checkpoint"; readonly center: CenterId; readonly facts: CheckpointFacts }
  | { readonly kind: "message"; readonly center: null; readonly facts: null }
);

/** What a row is born with, beside its content. The rest starts empty. */
interface OutboxStart {
  readonly id: OutboxId;
  /** UTC milliseconds; the same as `createdAt` for what may leave at once */
  readonly nextAt: number;
  readonly createdAt: number;
}

/** A row that is to be queued. */
export type NewOutboxRow = OutboxContent & OutboxStart;

/**
 * The one way to make an outbox row. Store it with `queueStatement` and record it with `queuedEvent`, both in the batch
 * of the change that causes it.
 *
 * @param at now, UTC milliseconds
 * @param nextAt when it may leave, UTC milliseconds
 */
export function newOutboxRow<C extends OutboxContent>(content: C, at: number, nextAt = at): C & OutboxStart {
  return { ...content, id: freshId("outbox"), nextAt, createdAt: at };
}

export function queueStatement(db: Database, row: NewOutboxRow): BatchItem<"sqlite"> {
  return db.insert(outbox).values({
    id: row.id,
    kind: row.kind,
    caseId: row.caseId,
    center: row.center,
    facts: row.facts === null ? null : JSON.stringify(row.facts),
    payload: row.kind === "message" ? outgoingKey(row.id) : null,
    status: "pending",
    attempts: 0,
    nextAt: row.nextAt,
    createdAt: row.createdAt,
  });
}

export function queuedEvent(row: NewOutboxRow, actor: LedgerEvent["actor"], at: number): LedgerEvent {
  return { at, actor, action: "outbox-queued", subject: row.id };
}
