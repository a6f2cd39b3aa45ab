import { DomainError } from "@sanad/domain/error";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { countFailure, forgetFailures, mustWait } from "@sanad/store/attempts";
import { type ReceiptCase, receiptCase, receiptKeyRows } from "@sanad/store/receipt-case";
import { ReceiptViewer } from "@sanad/store/receipt-viewer";
import { storeVisit } from "@sanad/store/visits";
import { openWrap } from "@sanad/vault/open";
import {
  checkRecipient,
  keyedHash,
  makeBearer,
  parseReceipt,
  receiptKeys,
  type ReceiptKeys,
  sealCell,
} from "@sanad/vault/seal";
import type { Intake } from "../intake.ts";
import { type VisitKeys, visitPlace, writeVisitKeys } from "./visit-keys.ts";

/** A visit is over after this, whatever is done in it. Milliseconds. */
export const visitLength = 30 * 60_000;

/** Digits of the receipt that a failed try is counted under: enough to keep neighbours apart, too few to tell it. */
const COUNTED_DIGITS = 4;

/** `slip`: a typing mistake, found before anything was asked or derived */
export type ReceiptTrouble = "slip" | "wrong" | "wait";

type Returning = Pick<Intake, "db" | "recipientKey" | "lookupKey" | "argon2" | "deployment" | "now">;

/**
 * Begins a visit: the receipt opens its case, and what it opens is kept for half an hour under a key that only the
 * cookie holds. A receipt that opens nothing costs and answers the same whether it ever existed.
 *
 * @param typed as typed: any digit script, grouped or not
 * @param network of the sender; failed tries are counted by it, so that nobody is slowed by strangers elsewhere
 * @returns the cookie's value
 * @throws DomainError `substituted` or `damaged` when a row was tampered with; whatever D1 throws
 */
export async function beginVisit(
  intake: Returning,
  typed: string,
  network: string,
): Promise<Result<string, ReceiptTrouble>> {
  const receipt = parseReceipt(typed);
  if (receipt === null) return refuse("slip");
  const { db, lookupKey, now } = intake;
  const lookup = await keyedHash(lookupKey, "sanad/v1/return", network, receipt.slice(0, COUNTED_DIGITS));
  if (await mustWait(db, lookup, now)) return refuse("wait");
  const derived = await receiptKeys(intake.argon2, receipt, intake.deployment);
  const viewer = await ReceiptViewer.byLocator(db, derived.locator);
  const row = viewer === null ? null : await receiptCase(db, viewer, derived.locator);
  if (viewer === null || row === null) {
    await countFailure(db, lookup, now);
    return refuse("wrong");
  }
  const keys = await unlock(intake, viewer, row, derived);
  const bearer = await makeBearer();
  const sealed = await sealCell(bearer.key, visitPlace(bearer.id, row.id), writeVisitKeys(keys));
  const visit = { id: bearer.id, caseId: row.id, sealed, createdAt: now, expiresAt: now + visitLength };
  await storeVisit(db, visit, [forgetFailures(db, lookup)]);
  return ok(bearer.value);
}

async function unlock(
  { db, recipientKey }: Returning,
  viewer: ReceiptViewer,
  { id }: ReceiptCase,
  { locator, identity }: ReceiptKeys,
): Promise<VisitKeys> {
  const rows = await receiptKeyRows(db, viewer, locator);
  for (const recipient of rows.recipients) await checkRecipient(recipientKey, recipient);
  const epochs = await Promise.all(
    rows.wraps.map(async ({ epoch, sealed }) => {
      const { identities } = await openWrap(identity, { case: id, epoch }, sealed, rows.recipients);
      const { file, person } = identities;
      if (file === undefined || person === undefined) {
        throw new DomainError("damaged", "the wrap of a receipt leaves out what is its own");
      }
      return { epoch, file, person };
    }),
  );
  return { locator, epochs };
}
