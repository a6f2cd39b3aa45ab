import type { EntryHeader } from "@sanad/domain/entry";
import type { EntryPlace } from "@sanad/domain/entry";
import { DomainError } from "@sanad/domain/error";
import type { SealedEntryRow } from "@sanad/store/timeline";
import { type HeldIdentity, holdIdentity, openEntry } from "@sanad/vault/open";
import { checkEntry } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";

/** An entry as a member may read it. */
export type ReadEntry = { readonly place: EntryPlace } & (
  | {
      readonly state: "opened";
      readonly header: EntryHeader;
      /** as the header's kind says; what a stranger wrote is still to be validated */
      readonly body: unknown;
      /** a holder of the compartment wrote it; false means an unverified sender */
      readonly verified: boolean;
    }
  /** in a compartment that was not given to this member */
  | { readonly state: "closed" }
  /** tampered with, moved, or broken: shown as such and never as somebody's words */
  | { readonly state: "damaged" }
);

/**
 * Opens entries one by one. What was tampered with is marked and hides nothing else.
 *
 * @throws whatever is no doubt about the entry itself
 */
export async function readEntries(
  desk: Pick<Desk, "recipientKey">,
  opened: OpenedCase,
  rows: readonly SealedEntryRow[],
): Promise<ReadEntry[]> {
  // A compartment's key is expanded once for all that is read of it.
  const held = new Map<string, HeldIdentity>();
  function hold(identity: string): HeldIdentity {
    const known = held.get(identity) ?? holdIdentity(identity);
    held.set(identity, known);
    return known;
  }
  return Promise.all(rows.map((row) => readEntry(desk, opened, row, hold)));
}

async function readEntry(
  { recipientKey }: Pick<Desk, "recipientKey">,
  opened: OpenedCase,
  row: SealedEntryRow,
  hold: (identity: string) => HeldIdentity,
): Promise<ReadEntry> {
  const { id: entry, compartment, epoch, at, sealed, mac, auth } = row;
  const place: EntryPlace = { case: opened.case.id, compartment, epoch, entry, at };
  const identity = opened.identity(compartment, epoch);
  if (identity === null) return { place, state: "closed" };
  try {
    await checkEntry(recipientKey, place, sealed, mac);
    return { place, state: "opened", ...(await openEntry(hold(identity), place, sealed, auth)) };
  } catch (error) {
    if (error instanceof DomainError && (error.reason === "damaged" || error.reason === "substituted"))
      return { place, state: "damaged" };
    throw error;
  }
}
