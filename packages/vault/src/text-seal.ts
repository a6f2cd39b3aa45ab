import { encrypterFor } from "./identity.ts";
import { padText } from "./padding.ts";

/**
 * Seals a text, usually JSON, to one party: a member's identity to the key that unlocks it, what a member holds of a
 * center, a telephone number for notify.
 *
 * @throws DomainError `too-large` above 1 MiB, `invalid` for a recipient that is not hybrid
 */
export async function sealText(recipient: string, text: string): Promise<Uint8Array> {
  return encrypterFor(recipient).encrypt(padText(text));
}
