import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId } from "@sanad/domain/id";
import { decrypterFor, encrypterFor } from "./identity.ts";
import { padText } from "./padding.ts";
import { readWrap } from "./wrap-open.ts";

/**
 * Seals wraps anew to another key of the same party, or a part of what they hold to another party. Whether the identities in
 * a wrap are those of its case is not looked at here: that costs milliseconds for each, and whoever opens a case looks.
 *
 * @param identity opens the wraps
 * @param recipient checked by the caller
 * @returns a function of one wrap; it throws DomainError `damaged` for a wrap out of its place, Error where the identity
 *   does not fit
 */
export function rewrapper(
  identity: string,
  recipient: string,
): (
  place: { readonly case: CaseId; readonly epoch: number },
  sealed: Uint8Array,
  among?: readonly Compartment[],
) => Promise<Uint8Array> {
  const [decrypter, encrypter] = [decrypterFor(identity), encrypterFor(recipient)];
  return async function rewrap(place, sealed, among) {
    const { identities } = readWrap(place, await decrypter.decrypt(sealed, "text"));
    const given = Object.entries(identities).filter(
      ([name]) => among === undefined || among.some((one) => one === name),
    );
    const wrap = { v: 1, case: place.case, epoch: place.epoch, identities: Object.fromEntries(given) };
    return encrypter.encrypt(padText(JSON.stringify(wrap)));
  };
}
