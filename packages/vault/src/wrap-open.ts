import { isCompartment, type Compartment } from "@sanad/domain/compartment";
import { DomainError } from "@sanad/domain/error";
import type { CaseId } from "@sanad/domain/id";
import { decrypterFor } from "./identity.ts";

export interface Wrap {
  readonly v: 1;
  readonly case: CaseId;
  readonly epoch: number;
  readonly identities: Readonly<Partial<Record<Compartment, string>>>;
}

/**
 * @param identity the party's own
 * @param place the row's case and epoch: a wrap moved to another case must not open it
 * @throws DomainError `damaged`; Error when the identity does not fit
 */
export async function openWrap(
  identity: string,
  place: { readonly case: CaseId; readonly epoch: number },
  sealed: Uint8Array,
): Promise<Wrap> {
  const value: unknown = JSON.parse(await decrypterFor(identity).decrypt(sealed, "text"));
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
