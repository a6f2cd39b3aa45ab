import { isCompartment, type Compartment } from "@sanad/domain/compartment";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { HybridIdentity } from "./hybrid-identity.ts";
import { decrypterFor, seedOf } from "./identity.ts";
import { parseSealed } from "./parse-sealed.ts";
import type { RecipientRow } from "./recipient-mac.ts";

export interface Wrap {
  readonly v: 1;
  readonly case: CaseId;
  readonly epoch: number;
  readonly identities: Readonly<Partial<Record<Compartment, string>>>;
}

/**
 * Opens a party's wrap, and makes sure that its identities are those of this case: age proves no sender, so whoever
 * can write to the database could put in a wrap of identities of his own, and with them a forged case.
 *
 * @param identity the party's own
 * @param place the row's case and epoch: a wrap moved to another case must not open it
 * @param recipients the case's recipients of that epoch, each checked by `checkRecipient` where its key is at hand
 * @throws DomainError `damaged`, or `substituted` for an identity that is not of this case; Error when the party's
 *   identity does not fit
 */
export async function openWrap(
  identity: string,
  place: { readonly case: CaseId; readonly epoch: number },
  sealed: Uint8Array,
  recipients: readonly RecipientRow[],
): Promise<Wrap> {
  const value = readWrap(place, await decrypterFor(identity).decrypt(sealed, "text"));
  for (const [compartment, held] of Object.entries(value.identities)) {
    const recipient = await new HybridIdentity(seedOf(held)).recipient();
    const known = recipients.some(
      (row) =>
        row.caseId === place.case &&
        row.epoch === place.epoch &&
        row.compartment === compartment &&
        row.recipient === recipient,
    );
    if (!known)
      throw new DomainError("substituted", `a wrap holds a ${compartment} identity of another case`);
  }
  return value;
}

/**
 * A wrap as it was sealed, in its place.
 *
 * @throws DomainError `damaged`
 */
export function readWrap(place: { readonly case: CaseId; readonly epoch: number }, text: string): Wrap {
  const value = parseSealed(text);
  if (!isWrap(value)) throw new DomainError("damaged", "not a wrap");
  if (value.case !== place.case || value.epoch !== place.epoch) {
    throw new DomainError("damaged", "a wrap is out of its place");
  }
  return value;
}

function isWrap(value: unknown): value is Wrap {
  if (typeof value !== "object" || value === null) return false;
  const wrap = value as Partial<Record<keyof Wrap, unknown>>;
  if (wrap.v !== 1 || typeof wrap.identities !== "object" || wrap.identities === null) return false;
  return Object.entries(wrap.identities).every(
    ([compartment, identity]) => isCompartment(compartment) && typeof identity === "string",
  );
}
