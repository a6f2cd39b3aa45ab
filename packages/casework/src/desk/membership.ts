import { utf8 } from "@sanad/domain/bytes";
import { readJson } from "@sanad/domain/json";
import type { Membership } from "@sanad/domain/role";
import { signAsCenter } from "@sanad/vault/open";
import { base64 } from "@sanad/domain/base64";
import { type CenterSigners, isSignedBy, signerName } from "../signed-by-center.ts";

const PURPOSE = "membership";

function signedBytes({ center, member, role, recipient }: Membership): Uint8Array {
  return utf8(JSON.stringify([center, member, role, recipient]));
}

/**
 * Signs that a person belongs to a center and as what.
 *
 * @param identity of that center
 * @param signer its public key, by which the signature is found again
 * @param earlier signatures that stay beside it, while a deployment still knows an earlier key
 * @returns JSON for the row
 */
export async function signMembership(
  identity: string,
  signer: string,
  membership: Membership,
  earlier: string = "{}",
): Promise<string> {
  const signature = await signAsCenter(identity, PURPOSE, signedBytes(membership));
  const kept = readJson(earlier);
  return JSON.stringify({
    ...(typeof kept === "object" ? kept : {}),
    [await signerName(signer)]: base64(signature),
  });
}

/** Whether one of the center's configured keys signed it. @param signatures as in the row */
export async function isSigned(
  center: CenterSigners,
  membership: Membership,
  signatures: string,
): Promise<boolean> {
  return isSignedBy(center, PURPOSE, signedBytes(membership), readJson(signatures));
}
