import { identityToRecipient } from "age-encryption";
import { tryOpenText } from "./text-open.ts";
import { sealText } from "./text-seal.ts";

/**
 * Seals what is kept for notify anew, once the transit key it was sealed to is no longer the current one.
 *
 * @param identities the current transit identity, then those before it
 * @returns `null` where the current one opens it already, and where none does
 */
export async function renewTransit(
  identities: readonly string[],
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const [current, ...earlier] = identities;
  if (current === undefined || (await tryOpenText(current, sealed)) !== null) return null;
  for (const identity of earlier) {
    const text = await tryOpenText(identity, sealed);
    if (text !== null) return sealText(await identityToRecipient(current), text);
  }
  return null;
}
