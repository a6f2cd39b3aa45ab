import { utf8 } from "@sanad/domain/bytes";
import { readJson } from "@sanad/domain/json";
import type { Membership } from "@sanad/domain/role";
import { signAsCenter, signerOf } from "@sanad/vault/open";
import { base64 } from "@sanad/domain/base64";
import { isSignedBy, signerName } from "../signed-by-center.ts";
import type { SigningCenter } from "./desk.ts";
import type { HeldKey } from "./member-keys.ts";

const PURPOSE = "membership";

function signedBytes({ center, member, role, recipient }: Membership): Uint8Array {
  return utf8(JSON.stringify([center, member, role, recipient]));
}

/**
 * Signs that a person belongs to a center and as what.
 *
 * @param signer the public key of that identity, by which the signature is found again
 * @param earlier signatures that stay beside it
 */
async function signMembership(
  identity: string,
  signer: string,
  membership: Membership,
  earlier: string,
): Promise<string> {
  const signature = await signAsCenter(identity, PURPOSE, signedBytes(membership));
  const kept = readJson(earlier);
  return JSON.stringify({
    ...(typeof kept === "object" ? kept : {}),
    [await signerName(signer)]: base64(signature),
  });
}

/**
 * Signs by each key of the center that a president holds: a deployment checks by the one that it knows, which after a change
 * of key is an earlier one for a while.
 *
 * @param held the center's keys; those without an identity sign nothing
 * @returns JSON for the row
 */
export async function signByHeld(held: readonly HeldKey[], membership: Membership): Promise<string> {
  let signatures = "{}";
  for (const { identity } of held) {
    if (identity === null) continue;
    const { publicKey } = await signerOf(identity);
    signatures = await signMembership(identity, publicKey, membership, signatures);
  }
  return signatures;
}

/**
 * Whether the center's present key signed it. An earlier one does not count: who left held it.
 *
 * @param signatures as in the row
 */
export async function isSigned(
  { signer }: Pick<SigningCenter, "signer">,
  membership: Membership,
  signatures: string,
): Promise<boolean> {
  const present = { signer, previousSigners: [] };
  return isSignedBy(present, PURPOSE, signedBytes(membership), readJson(signatures));
}
