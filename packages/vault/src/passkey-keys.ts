import { hkdf } from "./derive.ts";
import { identityFromSeed, type KeyPair } from "./identity.ts";

/**
 * The keys that a passkey unlocks. Its authenticator derives the secret from a salt of ours and never gives out what it
 * derives from, so nothing that is stored lets it be guessed.
 *
 * @param prf 32 bytes: `prf.results.first` of an assertion
 * @throws RangeError for another length
 * @see https://w3c.github.io/webauthn/#prf-extension
 */
export async function passkeyKeys(prf: Uint8Array): Promise<KeyPair> {
  if (prf.length !== 32) throw new RangeError("the extension gives 32 bytes");
  return identityFromSeed(await hkdf(prf, "sanad/v1/passkey/identity", 32));
}
