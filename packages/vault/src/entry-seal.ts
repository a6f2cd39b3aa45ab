import type { EntryBody, EntryHeader } from "@sanad/domain/entry";
import { canonicalHeader, entryAuth } from "./entry-header.ts";
import { encrypterFor } from "./identity.ts";
import { padText } from "./padding.ts";

export interface SealedEntry {
  readonly sealed: Uint8Array;
  readonly auth: Uint8Array | null;
}

/**
 * Seals one entry to its compartment: a header line, the body as one line of JSON, padding.
 *
 * @param identity the compartment identity of an author who holds it; without it the entry is later shown
 *   as from an unverified sender
 * @throws DomainError `too-large` above 1 MiB, `invalid` for a recipient that is not hybrid
 */
export async function sealEntry(
  recipient: string,
  header: EntryHeader,
  body: EntryBody,
  identity?: string,
): Promise<SealedEntry> {
  const plaintext = padText(`${canonicalHeader(header)}\n${JSON.stringify(body)}\n`);
  const sealed = await encrypterFor(recipient).encrypt(plaintext);
  return { sealed, auth: identity === undefined ? null : await entryAuth(identity, header, sealed) };
}
