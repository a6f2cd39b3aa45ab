import type { CaseId, EntryId } from "@sanad/domain/id";
import type { LedgerAction } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { ledger } from "@sanad/schema/ledger";
import { recipients } from "@sanad/schema/recipients";
import { wraps } from "@sanad/schema/wraps";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { type ReceiptViewer, receiptParty } from "./receipt-viewer.ts";

export type ReceiptCase = NonNullable<Awaited<ReturnType<typeof receiptCase>>>;
type ReceiptPage = Awaited<ReturnType<typeof receiptPage>>;
export type ReceiptEntryRow = ReceiptPage["words"][number];
export type ReceiptLedgerRow = ReceiptPage["events"][number];

/** Rows of the ledger that one visit looks at: the newest. */
const LEDGER_ROWS = 200;
const toldActions = [
  "case-opened",
  "reporter-returned",
  "reply-shown",
] as const satisfies readonly LedgerAction[];

const entry = {
  id: entries.id,
  compartment: entries.compartment,
  epoch: entries.epoch,
  at: entries.at,
  sealed: entries.sealed,
  mac: entries.mac,
  auth: entries.auth,
};

/**
 * The case, while the receipt that was presented still opens it: a receipt that was replaced ends its visits at once.
 *
 * @param locator of that receipt
 */
export async function receiptCase(db: Database, { caseId }: ReceiptViewer, locator: Uint8Array) {
  const opens = sql`exists (select 1 from ${wraps} where ${wraps.caseId} = ${cases.id} and ${wraps.epoch} = ${cases.epoch} and ${wraps.party} = ${receiptParty(locator)})`;
  const [row] = await db
    .select({
      id: cases.id,
      reference: cases.reference,
      channel: cases.channel,
      language: cases.language,
      country: cases.country,
      urgency: cases.urgency,
      deadline: cases.deadline,
      lead: cases.lead,
      epoch: cases.epoch,
      status: cases.status,
      waiting: cases.waiting,
      training: cases.training,
    })
    .from(cases)
    .where(and(eq(cases.id, caseId), opens))
    .limit(1);
  return row ?? null;
}

/** The receipt's wraps, and the recipients of the case: to be checked before they are believed. */
export async function receiptKeyRows(db: Database, { caseId }: ReceiptViewer, locator: Uint8Array) {
  const [held, known] = await db.batch([
    db
      .select({ epoch: wraps.epoch, sealed: wraps.sealed })
      .from(wraps)
      .where(and(eq(wraps.party, receiptParty(locator)), eq(wraps.caseId, caseId))),
    db.select().from(recipients).where(eq(recipients.caseId, caseId)),
  ]);
  return { wraps: held, recipients: known };
}

/**
 * What one page shows, sealed: the newest words of the case, both what the person wrote and what they were answered; how
 * the person may be reached; who opened the case, when the receipt was used, and which answers it showed. Each the newest
 * first.
 *
 * @param before the oldest entry of the page before; `null` for the newest
 * @param limits how many entries of `file` and of `person`
 */
export async function receiptPage(
  db: Database,
  { caseId }: ReceiptViewer,
  before: EntryId | null,
  limits: { readonly words: number; readonly person: number },
) {
  const older =
    before === null
      ? undefined
      : sql`(${entries.at}, ${entries.id}) < (select "at", "id" from ${entries} as "last" where "last"."id" = ${before} and "last"."case_id" = ${caseId})`;
  const [words, person, events] = await db.batch([
    newest(db, caseId, "file", limits.words, older),
    newest(db, caseId, "person", limits.person),
    db
      .select({ at: ledger.at, actor: ledger.actor, action: ledger.action, subject: ledger.subject })
      .from(ledger)
      .where(and(eq(ledger.scope, caseId), inArray(ledger.action, [...toldActions])))
      .orderBy(desc(ledger.sequence))
      .limit(LEDGER_ROWS),
  ]);
  return { words, person, events };
}

function newest(db: Database, caseId: CaseId, compartment: "file" | "person", limit: number, older?: SQL) {
  return db
    .select(entry)
    .from(entries)
    .where(and(eq(entries.caseId, caseId), eq(entries.compartment, compartment), older))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(limit);
}
