import { fromBase64 } from "@sanad/domain/base64";
import { hex, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { verifyCenter } from "@sanad/vault/seal";

/** By which keys a center's signatures are checked: from configuration, never from a row. */
export interface CenterSigners {
  /** base64 of the Ed25519 public key of the center identity */
  readonly signer: string;
  /** of earlier center identities */
  readonly previousSigners: readonly string[];
}

/** Under which name a signature stands beside those of earlier keys. */
export async function signerName(signer: string): Promise<string> {
  return hex(await sha256(utf8(signer))).slice(0, 16);
}

/**
 * Whether one of the center's configured keys signed these bytes for this purpose.
 *
 * @param signatures base64 by the signer's name, as it was read from a row: anything else is no signature
 */
export async function isSignedBy(
  center: CenterSigners,
  purpose: string,
  bytes: Uint8Array,
  signatures: unknown,
): Promise<boolean> {
  if (typeof signatures !== "object" || signatures === null) return false;
  for (const signer of [center.signer, ...center.previousSigners]) {
    const text: unknown = Reflect.get(signatures, await signerName(signer));
    const signature = typeof text === "string" ? fromBase64(text) : null;
    if (signature !== null && (await verifyCenter(signer, purpose, bytes, signature))) return true;
  }
  return false;
}
