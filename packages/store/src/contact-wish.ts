import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { outbox } from "@sanad/schema/outbox";
import { threads } from "@sanad/schema/threads";
import { and, eq, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { EntryRow } from "./case-rows.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import { type NewOutboxRow, queuedEvent, queueStatement } from "./outbox.ts";
import { unlessLost } from "./outbox-end.ts";
import type { ReceiptViewer } from "./receipt-viewer.ts";
import type { Statement } from "./statement.ts";

/** A wish about being contacted, sealed, and what tells the lead of it: nothing where the case is invented. */
export interface ContactWish {
  readonly entry: EntryRow;
  readonly notices: readonly NewOutboxRow[];
}

/** Messages may leave or be queued while they are called back; each further try finds fewer. */
const ATTEMPTS = 8;

/** Keeps a wish to be reached in another way. It changes nothing until a member has made sure of it. */
export async function storeProposal(db: Database, viewer: ReceiptViewer, wish: ContactWish): Promise<void> {
  await recordedBatch(db, viewer.caseId, eventsOf(wish, "contact-proposed"), wishStatements(db, wish));
}

/**
 * Keeps the wish not to be contacted any more, and obeys it: what is queued for the person never leaves, automatic
 * answers fall silent, and whoever is writing an answer finds that the case has changed. A message that is on its way to
 * the provider in this very moment can no longer be called back.
 *
 * @throws whatever D1 throws; nothing is stored then
 */
export async function storeStop(db: Database, viewer: ReceiptViewer, wish: ContactWish): Promise<void> {
  const { caseId } = viewer;
  for (let attempt = 1; ; attempt += 1) {
    const waiting = await waitingMessages(db, caseId);
    const events = [
      ...eventsOf(wish, "contact-stopped"),
      ...waiting.map((id) => cancelled(id, wish.entry.at)),
    ];
    const statements = [...wishStatements(db, wish), ...stopStatements(db, caseId, waiting, wish.entry.at)];
    if (await unlessLost(recordedBatch(db, caseId, events, statements))) return;
    if (attempt === ATTEMPTS) throw new Error("the messages of a case change faster than they are cancelled");
  }
}

function eventsOf({ entry, notices }: ContactWish, action: "contact-proposed" | "contact-stopped") {
  const { id: subject, at } = entry;
  const event: LedgerEvent = { at, actor: "reporter", action, subject };
  return [event, ...notices.map((notice) => queuedEvent(notice, "intake", at))];
}

function cancelled(subject: OutboxId, at: number): LedgerEvent {
  return { at, actor: "reporter", action: "outbox-cancelled", subject };
}

function wishStatements(db: Database, { entry, notices }: ContactWish): Statement[] {
  return [
    db.insert(entries).values(entry),
    ...notices.map((notice) => queueStatement(db, notice)),
    // A member who is about to save notices that the case is not what they read.
    db
      .update(cases)
      .set({ waiting: "us", revision: sql`${cases.revision} + 1` })
      .where(eq(cases.id, entry.caseId)),
  ];
}

async function waitingMessages(db: Database, caseId: CaseId): Promise<readonly OutboxId[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.caseId, caseId), eq(outbox.kind, "message"), eq(outbox.status, "pending")));
  return rows.map((row) => row.id);
}

function stopStatements(
  db: Database,
  caseId: CaseId,
  waiting: readonly OutboxId[],
  at: number,
): readonly Statement[] {
  // One that has left meanwhile gets NULL, which the column refuses and the whole batch with it.
  const status = sql`case when ${outbox.status} = 'pending' then 'cancelled' end`;
  return [
    db.update(outbox).set({ status, lease: null, leaseUntil: null }).where(among(outbox.id, waiting)),
    db
      .update(threads)
      .set({ stoppedAt: at, question: null, questionUntil: null })
      .where(eq(threads.caseId, caseId)),
  ];
}
