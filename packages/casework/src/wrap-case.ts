import { hex } from "@sanad/domain/bytes";
import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId } from "@sanad/domain/id";
import { leadCompartments, receiptCompartments } from "@sanad/domain/sharing";
import type { RecipientInsert, WrapRow } from "@sanad/store/case-rows";
import { keyOf, type ReceiptKeys, recipientMac, sealWrap } from "@sanad/vault/seal";
import { centerParty, type NewCompartments } from "./compartments.ts";
import type { Intake } from "./intake.ts";

interface NewCase {
  readonly caseId: CaseId;
  readonly compartments: NewCompartments;
  readonly epoch: number;
}

/** The public halves of a new case, each with its MAC, so that intake can go on sealing to them. */
export async function recipientRows(
  { recipientKey }: Pick<Intake, "recipientKey">,
  { caseId, compartments, epoch }: NewCase,
): Promise<RecipientInsert[]> {
  return Promise.all(
    compartments.names().map(async (compartment) => {
      const row = { caseId, compartment, epoch, recipient: compartments.recipient(compartment) };
      return { ...row, mac: await recipientMac(recipientKey, row) };
    }),
  );
}

/**
 * What each party of a new case opens it with: the lead center, the other one where anything is for it, and the receipt.
 *
 * @param other compartments for the center that does not lead
 */
export async function wrapRows(
  { centers }: Pick<Intake, "centers">,
  { caseId, compartments, epoch }: NewCase,
  lead: CenterId,
  other: readonly Compartment[],
  receipt: ReceiptKeys | undefined,
): Promise<WrapRow[]> {
  async function wrap(party: string, recipient: string, names: readonly Compartment[]): Promise<WrapRow> {
    const identities = Object.fromEntries(names.map((name) => [name, compartments.identity(name)]));
    const sealed = await sealWrap(recipient, { case: caseId, epoch, identities });
    return { caseId, epoch, party, key: await keyOf(recipient), sealed };
  }
  const wraps = [await wrap(centerParty(lead), centers[lead].recipient, leadCompartments(lead))];
  if (other.length > 0) {
    const center = otherCenter(lead);
    wraps.push(await wrap(centerParty(center), centers[center].recipient, other));
  }
  if (receipt !== undefined) {
    wraps.push(await wrap(`receipt:${hex(receipt.locator)}`, receipt.recipient, receiptCompartments));
  }
  return wraps;
}
