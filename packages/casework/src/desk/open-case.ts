import type { Compartment } from "@sanad/domain/compartment";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { recordOpening } from "@sanad/store/case-visits";
import { keyRows, type StaffCase, staffCase } from "@sanad/store/staff-cases";
import { openWrap } from "@sanad/vault/open";
import { checkRecipient } from "@sanad/vault/seal";
import { hex } from "@sanad/domain/bytes";
import type { Desk } from "./desk.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** A case with the keys that this member has of it. It lives for one request. */
export interface OpenedCase {
  readonly case: StaffCase;
  /** @returns the identity, or `null` for a compartment that was not given to this member */
  identity(compartment: Compartment, epoch: number): string | null;
  /** what the current epoch's entries are sealed to, checked; @throws DomainError `refused` where it was not given */
  current(compartment: Compartment): { readonly identity: string; readonly recipient: string };
}

/**
 * Opens a case for a member: the wraps of the center for whoever holds its key, and the member's own. That they did is
 * written down here and not by the pages: a form that comes back with its mistakes shows the case too.
 *
 * @returns `null` for what does not exist, was not given to them, or is closed to them
 * @throws DomainError `substituted` or `damaged` when a row was tampered with
 */
export async function openCase(desk: Desk, signedIn: SignedIn, id: CaseId): Promise<OpenedCase | null> {
  const row = await staffCase(desk.db, signedIn.viewer, id);
  if (row === null) return null;
  const opened = await unlockCase(desk, signedIn, row);
  await recordOpening(desk.db, signedIn.viewer, row, desk.now);
  return opened;
}

/** Like `openCase`, for a row that a query for this viewer gave. */
export async function unlockCase(desk: Desk, signedIn: SignedIn, row: StaffCase): Promise<OpenedCase> {
  return unlockFrom(desk, signedIn, row, await keyRows(desk.db, signedIn.viewer, row));
}

/** Like `unlockCase`, where the rows of its keys were read together with those of other cases. */
export async function unlockFrom(
  desk: Pick<Desk, "recipientKey">,
  signedIn: SignedIn,
  row: StaffCase,
  rows: Awaited<ReturnType<typeof keyRows>>,
): Promise<OpenedCase> {
  for (const recipient of rows.recipients) await checkRecipient(desk.recipientKey, recipient);
  const identities = new Map<string, string>();
  for (const wrap of rows.wraps) {
    const opener = openerOf(signedIn, wrap);
    if (opener === null) continue;
    const place = { case: row.id, epoch: wrap.epoch };
    const { identities: held } = await openWrap(opener, place, wrap.sealed, rows.recipients);
    for (const [compartment, identity] of Object.entries(held))
      identities.set(placeName(compartment, wrap.epoch), identity);
  }
  return {
    case: row,
    identity: (compartment, epoch) => identities.get(placeName(compartment, epoch)) ?? null,
    current(compartment) {
      const identity = identities.get(placeName(compartment, row.epoch));
      const known = rows.recipients.find((one) => one.compartment === compartment && one.epoch === row.epoch);
      if (identity === undefined || known === undefined)
        throw new DomainError("refused", `the ${compartment} compartment was not given`);
      return { identity, recipient: known.recipient };
    },
  };
}

/** What opens a wrap: the member's own identity, or that of the center's which it was made for. */
function openerOf(
  signedIn: SignedIn,
  { party, key }: { readonly party: string; readonly key: Uint8Array },
): string | null {
  if (party.startsWith("member:")) return signedIn.keys.identity;
  return ownKeys(signedIn).find((held) => held.key === hex(key))?.identity ?? null;
}

function placeName(compartment: string, epoch: number): string {
  return `${compartment} ${epoch}`;
}
