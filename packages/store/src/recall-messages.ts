import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, sql } from "drizzle-orm";
import { among } from "./among.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import type { Statement } from "./statement.ts";

/** Messages may leave or be queued while they are called back; each further try finds fewer. */
const ATTEMPTS = 8;

/** What calls back the messages to a person that have not left, for the batch of what calls them back. */
export interface Recall {
  readonly events: readonly LedgerEvent[];
  readonly statements: readonly Statement[];
}

/**
 * Calls back whatever waits for the person of a case: it was queued for an address and hours that hold no more. A message
 * that is on its way to the provider in this very moment can no longer be called back.
 *
 * @param by who says so, and when: UTC milliseconds
 * @param write stores the whole; told again with another recall where a message left meanwhile
 * @throws whatever `write` throws
 */
export async function withRecall<T>(
  db: Database,
  caseId: CaseId,
  { actor, at }: Pick<LedgerEvent, "actor" | "at">,
  write: (recall: Recall) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const waiting = await waitingMessages(db, caseId);
    const events = waiting.map((subject): LedgerEvent => ({
      at,
      actor,
      action: "outbox-cancelled",
      subject,
    }));
    try {
      return await write({ events, statements: recallStatements(db, waiting) });
    } catch (error) {
      if (missingColumn(error) !== "outbox.status") throw error;
    }
  }
  throw new Error("the messages of a case change faster than they are cancelled");
}

async function waitingMessages(db: Database, caseId: CaseId): Promise<readonly OutboxId[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.caseId, caseId), eq(outbox.kind, "message"), eq(outbox.status, "pending")));
  return rows.map((row) => row.id);
}

function recallStatements(db: Database, waiting: readonly OutboxId[]): readonly Statement[] {
  // One that has left meanwhile gets NULL, which the column refuses and the whole batch with it.
  const status = sql`case when ${outbox.status} = 'pending' then 'cancelled' end`;
  return [db.update(outbox).set({ status, lease: null, leaseUntil: null }).where(among(outbox.id, waiting))];
}
