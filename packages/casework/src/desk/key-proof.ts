import { base64, fromBase64 } from "@sanad/domain/base64";
import type { CenterId } from "@sanad/domain/center";
import { utf8 } from "@sanad/domain/bytes";
import { signAsCenter, signerOf } from "@sanad/vault/open";
import { verifyCenter } from "@sanad/vault/seal";
import type { SigningCenter } from "./desk.ts";
import type { HeldKey } from "./member-keys.ts";

const PURPOSE = "center-key";

function signedBytes(center: CenterId, key: string): Uint8Array {
  return utf8(JSON.stringify([center, key]));
}

/**
 * That a key is the center's from now on, by the word of a key that the deployment knows.
 *
 * @param held what the president holds
 * @param key hex, of the new one
 * @returns base64, or `null` where the president does not hold the key that the deployment knows
 */
export async function proveKey(
  center: Pick<SigningCenter, "id" | "signer">,
  held: readonly HeldKey[],
  key: string,
): Promise<string | null> {
  for (const { identity } of held) {
    if (identity === null || (await signerOf(identity)).publicKey !== center.signer) continue;
    return base64(await signAsCenter(identity, PURPOSE, signedBytes(center.id, key)));
  }
  return null;
}

/** Whether the key that the deployment knows vouches for this one. */
export async function provesKey(
  center: Pick<SigningCenter, "id" | "signer">,
  { key, proof }: Pick<HeldKey, "key" | "proof">,
): Promise<boolean> {
  const signature = proof === undefined ? null : fromBase64(proof);
  if (signature === null) return false;
  return verifyCenter(center.signer, PURPOSE, signedBytes(center.id, key), signature);
}
