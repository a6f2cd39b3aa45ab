import type { Compartment } from "@sanad/domain/compartment";
import type { EntryPlace } from "@sanad/domain/entry";
import { DomainError } from "@sanad/domain/error";
import { type ReceiptCase, receiptCase, type ReceiptEntryRow } from "@sanad/store/receipt-case";
import { ReceiptViewer } from "@sanad/store/receipt-viewer";
import { endVisit as forgetVisit } from "@sanad/store/visits";
import { type HeldIdentity, holdIdentity, openCell, openEntry, type OpenedEntry } from "@sanad/vault/open";
import { checkEntry, readBearer } from "@sanad/vault/seal";
import { type Compartments, knownCompartments } from "../compartments.ts";
import type { Intake } from "../intake.ts";
import { readVisitKeys, type VisitKeys, visitPlace } from "./visit-keys.ts";

/** Somebody with the receipt at work: whose case it is, and what they open it with. It lives for one request. */
export interface Visit {
  readonly viewer: ReceiptViewer;
  readonly case: ReceiptCase;
  /** @returns `null` for an epoch or a compartment to which the receipt has no key */
  held(compartment: Compartment, epoch: number): HeldIdentity | null;
  /** UTC milliseconds */
  readonly since: number;
}

/**
 * The visit that a cookie stands for.
 *
 * @param value of the cookie
 * @returns `null` where there is none, whatever the cause: over, ended, or the receipt was replaced meanwhile
 * @throws DomainError `damaged` when its row was tampered with
 */
export async function openVisit(intake: Pick<Intake, "db" | "now">, value: string): Promise<Visit | null> {
  const bearer = await readBearer(value);
  if (bearer === null) return null;
  const found = await ReceiptViewer.byVisit(intake.db, bearer.id, intake.now);
  if (found === null) return null;
  const { viewer, sealed, since } = found;
  const keys = readVisitKeys(await openCell(bearer.key, visitPlace(bearer.id, viewer.caseId), sealed));
  const row = await receiptCase(intake.db, viewer, keys.locator);
  if (row === null || !keys.epochs.some(({ epoch }) => epoch === row.epoch)) return null;
  return { viewer, case: row, since, held: holding(keys) };
}

function holding({ epochs }: VisitKeys): Visit["held"] {
  const all = new Map(
    epochs.map(({ epoch, file, person }) => [
      epoch,
      { file: holdIdentity(file), person: holdIdentity(person) },
    ]),
  );
  return (compartment, epoch) =>
    compartment === "file" || compartment === "person" ? (all.get(epoch)?.[compartment] ?? null) : null;
}

/** Ends what the cookie stands for, if it stands for anything. */
export async function endVisit({ db }: Pick<Intake, "db">, value: string): Promise<void> {
  const bearer = await readBearer(value);
  if (bearer !== null) await forgetVisit(db, bearer.id);
}

/**
 * Opens one entry.
 *
 * @returns `null` for what is not what was stored in its place, or was sealed for others: it is nobody's word
 */
export async function openOwn(
  { recipientKey }: Pick<Intake, "recipientKey">,
  visit: Visit,
  row: ReceiptEntryRow,
): Promise<OpenedEntry | null> {
  const { id: entry, compartment, epoch, at, sealed, mac, auth } = row;
  const place: EntryPlace = { case: visit.case.id, compartment, epoch, entry, at };
  const held = visit.held(compartment, epoch);
  if (held === null) return null;
  try {
    await checkEntry(recipientKey, place, sealed, mac);
    return await openEntry(held, place, sealed, auth);
  } catch (error) {
    if (error instanceof DomainError && (error.reason === "damaged" || error.reason === "substituted"))
      return null;
    throw error;
  }
}

/** What the visitor's own words are sealed to, with the identities that prove whose they are. */
export async function ownCompartments(
  intake: Pick<Intake, "db" | "recipientKey">,
  visit: Visit,
): Promise<Compartments> {
  const { id, epoch } = visit.case;
  const known = await knownCompartments(intake, id, epoch);
  return {
    recipient: (compartment) => known.recipient(compartment),
    identity(compartment) {
      const held = visit.held(compartment, epoch);
      if (held === null) throw new DomainError("refused", `a receipt holds no ${compartment}`);
      return held.identity;
    },
  };
}
