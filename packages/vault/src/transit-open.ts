import { decrypterFor } from "./identity.ts";

/**
 * @param identities the current transit identity and, for the weeks after a rotation, the one before it
 * @returns the JSON bytes of an OutgoingMessage, with trailing spaces
 * @throws Error when none fits or the object was changed
 */
export async function openTransit(identities: readonly string[], sealed: Uint8Array): Promise<Uint8Array> {
  return decrypterFor(...identities).decrypt(sealed);
}
