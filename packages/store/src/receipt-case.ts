import type { EntryId } from "@sanad/domain/id";
import type { LedgerAction } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { ledger } from "@sanad/schema/ledger";
import { recipients } from "@sanad/schema/recipients";
import { wraps } from "@sanad/schema/wraps";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { type ReceiptViewer, receiptParty } from "./receipt-viewer.ts";

export type ReceiptCase = NonNullable<Awaited<ReturnType<typeof receiptCase>>>;
export type ReceiptEntryRow = Awaited<ReturnType<typeof wordsPage>>[number];
export type ReceiptLedgerRow = Awaited<ReturnType<typeof receiptLedger>>[number];

/** Rows of the ledger that one visit looks at: the newest. */
const LEDGER_ROWS = 200;

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
 * The newest words of a case, sealed: what the person wrote, and what they were answered.
 *
 * @param before the oldest entry of the page before; `null` for the newest
 */
export async function wordsPage(
  db: Database,
  { caseId }: ReceiptViewer,
  before: EntryId | null,
  limit: number,
) {
  const older =
    before === null
      ? undefined
      : sql`(${entries.at}, ${entries.id}) < (select "at", "id" from ${entries} as "last" where "last"."id" = ${before} and "last"."case_id" = ${caseId})`;
  return db
    .select(entry)
    .from(entries)
    .where(and(eq(entries.caseId, caseId), eq(entries.compartment, "file"), older))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(limit);
}

/** What lies in `person`, the newest first: how the person may be reached, and what was asked of it. */
export async function personRows(db: Database, { caseId }: ReceiptViewer, limit: number) {
  return db
    .select(entry)
    .from(entries)
    .where(and(eq(entries.caseId, caseId), eq(entries.compartment, "person")))
    .orderBy(desc(entries.at), desc(entries.id))
    .limit(limit);
}

/** Who opened the case, when the receipt was used, and which answers it showed: the newest rows first. */
export async function receiptLedger(db: Database, { caseId }: ReceiptViewer) {
  const told = ["case-opened", "reporter-returned", "reply-shown"] as const satisfies readonly LedgerAction[];
  return db
    .select({ at: ledger.at, actor: ledger.actor, action: ledger.action, subject: ledger.subject })
    .from(ledger)
    .where(and(eq(ledger.scope, caseId), inArray(ledger.action, [...told])))
    .orderBy(desc(ledger.sequence))
    .limit(LEDGER_ROWS);
}
