import type { Compartment } from "@sanad/domain/compartment";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";

export interface RecipientRow {
  readonly caseId: CaseId;
  readonly compartment: Compartment;
  readonly epoch: number;
  readonly recipient: string;
}

/** Binds a recipient to its place, so that whoever can write to the database cannot redirect what is sealed next. */
export async function recipientMac(key: Uint8Array, row: RecipientRow): Promise<Uint8Array> {
  const { caseId, compartment, epoch, recipient } = row;
  return hmac(key, utf8(JSON.stringify(["sanad/v1/recipient", caseId, compartment, epoch, recipient])));
}

/**
 * To be called before every seal to a recipient that came from a row.
 *
 * @throws DomainError `substituted`
 */
export async function checkRecipient(
  key: Uint8Array,
  row: RecipientRow & { readonly mac: Uint8Array },
): Promise<void> {
  if (!sameBytes(row.mac, await recipientMac(key, row))) {
    throw new DomainError("substituted", `the ${row.compartment} recipient of ${row.caseId} is not ours`);
  }
}
