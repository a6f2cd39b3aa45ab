import { base64, fromBase64 } from "@sanad/domain/base64";
import { hex, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { readJson } from "@sanad/domain/json";
import type { Membership } from "@sanad/domain/role";
import { signAsCenter } from "@sanad/vault/open";
import { verifyCenter } from "@sanad/vault/seal";
import type { SigningCenter } from "./desk.ts";

const PURPOSE = "membership";

function signedBytes({ center, member, role, recipient }: Membership): Uint8Array {
  return utf8(JSON.stringify([center, member, role, recipient]));
}

async function nameOf(signer: string): Promise<string> {
  return hex(await sha256(utf8(signer))).slice(0, 16);
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
    [await nameOf(signer)]: base64(signature),
  });
}

/** Whether one of the center's configured keys signed it. @param signatures as in the row */
export async function isSigned(
  center: Pick<SigningCenter, "signer" | "previousSigners">,
  membership: Membership,
  signatures: string,
): Promise<boolean> {
  const found = readJson(signatures);
  if (typeof found !== "object" || found === null) return false;
  for (const signer of [center.signer, ...center.previousSigners]) {
    const text: unknown = Reflect.get(found, await nameOf(signer));
    const signature = typeof text === "string" ? fromBase64(text) : null;
    if (signature !== null && (await verifyCenter(signer, PURPOSE, signedBytes(membership), signature)))
      return true;
  }
  return false;
}
