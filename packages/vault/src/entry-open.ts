import type { EntryHeader, EntryPlace } from "@sanad/domain/entry";
import { DomainError } from "@sanad/domain/error";
import { sameBytes } from "@sanad/domain/bytes";
import { entryAuth, readHeader } from "./entry-header.ts";
import { decrypterFor } from "./identity.ts";
import type { Decrypter } from "age-encryption";
import { parseSealed } from "./parse-sealed.ts";

export interface OpenedEntry {
  readonly header: EntryHeader;
  /** as the header's kind says; what a stranger sealed is still to be validated */
  readonly body: unknown;
  /** a holder of the compartment wrote it; false means an unverified sender, and says nothing until `checkEntry` passed */
  readonly verified: boolean;
}

/** A compartment identity in use: whoever opens several of its entries expands its key once. Lives for one request. */
export interface HeldIdentity {
  readonly identity: string;
  readonly decrypter: Decrypter;
}

/** @throws DomainError `invalid` for anything but a hybrid identity */
export function holdIdentity(identity: string): HeldIdentity {
  return { identity, decrypter: decrypterFor(identity) };
}

/**
 * Opens an entry and checks that it lies where it was written for: ciphertexts can be moved between rows,
 * and age has no associated data.
 *
 * @param place where the row says that it is
 * @throws DomainError `damaged` when it is out of place, forged or not an entry; Error when the identity does not fit
 */
export async function openEntry(
  held: string | HeldIdentity,
  place: EntryPlace,
  sealed: Uint8Array,
  auth: Uint8Array | null,
): Promise<OpenedEntry> {
  const { identity, decrypter } = typeof held === "string" ? holdIdentity(held) : held;
  const text = await decrypter.decrypt(sealed, "text");
  const end = text.indexOf("\n");
  const header = readHeader(text.slice(0, Math.max(end, 0)));
  if (!samePlace(header, place)) throw new DomainError("damaged", "an entry is out of its place");
  const verified = auth !== null;
  if (verified && !sameBytes(auth, await entryAuth(identity, header, sealed))) {
    throw new DomainError("damaged", "an entry claims a sender who did not write it");
  }
  return { header, body: parseSealed(text.slice(end + 1)), verified };
}

function samePlace(header: EntryHeader, place: EntryPlace): boolean {
  return (
    header.case === place.case &&
    header.compartment === place.compartment &&
    header.epoch === place.epoch &&
    header.entry === place.entry &&
    header.at === place.at
  );
}
