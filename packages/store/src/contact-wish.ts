import type { LedgerEvent } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { eq, sql } from "drizzle-orm";
import type { EntryRow } from "./case-rows.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import { type NewOutboxRow, queuedEvent, queueStatement } from "./outbox.ts";
import type { ReceiptViewer } from "./receipt-viewer.ts";
import { withRecall } from "./recall-messages.ts";
import { silenceThreads } from "./silence-threads.ts";
import type { Statement } from "./statement.ts";

/** A wish about being contacted, sealed, and what tells the lead of it: nothing where the case is invented. */
export interface ContactWish {
  readonly entry: EntryRow;
  readonly notices: readonly NewOutboxRow[];
}

/**
 * Keeps a wish to be reached in another way. It changes nothing until a member has made sure of it; but what is queued for
 * the way that holds no more, or that somebody else wants gone, does not leave.
 */
export async function storeProposal(db: Database, viewer: ReceiptViewer, wish: ContactWish): Promise<void> {
  await store(db, viewer, wish, "contact-proposed", []);
}

/**
 * Keeps the wish not to be contacted any more, and obeys it: what is queued for the person never leaves, automatic
 * answers fall silent, and whoever is writing an answer finds that the case has changed.
 *
 * @throws whatever D1 throws; nothing is stored then
 */
export async function storeStop(db: Database, viewer: ReceiptViewer, wish: ContactWish): Promise<void> {
  await store(db, viewer, wish, "contact-stopped", [silenceThreads(db, viewer.caseId, wish.entry.at)]);
}

async function store(
  db: Database,
  { caseId }: ReceiptViewer,
  wish: ContactWish,
  action: "contact-proposed" | "contact-stopped",
  beside: readonly Statement[],
): Promise<void> {
  const { at } = wish.entry;
  await withRecall(db, caseId, { actor: "reporter", at }, async ({ events, statements }) =>
    recordedBatch(
      db,
      caseId,
      [...eventsOf(wish, action), ...events],
      [...wishStatements(db, wish), ...statements, ...beside],
    ),
  );
}

function eventsOf({ entry, notices }: ContactWish, action: "contact-proposed" | "contact-stopped") {
  const { id: subject, at } = entry;
  const event: LedgerEvent = { at, actor: "reporter", action, subject };
  return [event, ...notices.map((notice) => queuedEvent(notice, "intake", at))];
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
