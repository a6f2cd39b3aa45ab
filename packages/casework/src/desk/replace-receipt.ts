import { hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import { receiptCompartments } from "@sanad/domain/sharing";
import type { WrapRow } from "@sanad/store/case-rows";
import { isReceiptOf, replaceReceiptWraps } from "@sanad/store/receipt-rows";
import { deriveReceipt, keyOf, type ReceiptKeys, receiptKeys, sealWrap } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import type { SignedIn } from "./session.ts";

/** How a member made sure of whom they talk to. Control of a number or a mailbox is none of it. */
export const assurances = ["code_word", "call", "in_person"] as const;
export type Assurance = (typeof assurances)[number];

/**
 * Makes a new receipt for every epoch of the case, and takes the old ones away in the same batch. What was read with an old
 * one stays read; whoever kept its identities still opens what was sealed in these epochs.
 *
 * @param secret 32 random bytes of the form: the same form sent twice gives the same receipt, and replaces once
 * @returns 24 digits, to be shown once; `null` when somebody else changed the case meanwhile
 * @throws DomainError `refused` for a member who does not hold what a receipt opens
 */
export async function replaceReceipt(
  desk: Desk,
  { viewer }: SignedIn,
  opened: OpenedCase,
  secret: Uint8Array,
  assurance: Assurance,
): Promise<string | null> {
  const receipt = await deriveReceipt(secret);
  const keys = await receiptKeys(desk.argon2, receipt, desk.deployment);
  if (await isReceiptOf(desk.db, opened.case, partyOf(keys))) return receipt;
  const wraps = await wrapsFor(opened, keys);
  const event = {
    at: desk.now,
    actor: viewer.member,
    action: "receipt-replaced",
    subject: assurance,
  } as const;
  return (await replaceReceiptWraps(desk.db, opened.case, wraps, event)) ? receipt : null;
}

async function wrapsFor(opened: OpenedCase, keys: ReceiptKeys): Promise<WrapRow[]> {
  const { id, epoch: newest } = opened.case;
  const key = await keyOf(keys.recipient);
  const wraps: WrapRow[] = [];
  for (let epoch = 1; epoch <= newest; epoch += 1) {
    const held = receiptCompartments.map((compartment) => [compartment, opened.identity(compartment, epoch)]);
    // Half a receipt would seem to lose what the person wrote.
    if (held.some(([, identity]) => identity === null))
      throw new DomainError("refused", "a receipt opens more than this member holds");
    const identities = Object.fromEntries(held) as Readonly<Record<string, string>>;
    const sealed = await sealWrap(keys.recipient, { case: id, epoch, identities });
    wraps.push({ caseId: id, epoch, party: partyOf(keys), key, sealed });
  }
  return wraps;
}

function partyOf({ locator }: ReceiptKeys): string {
  return `receipt:${hex(locator)}`;
}
