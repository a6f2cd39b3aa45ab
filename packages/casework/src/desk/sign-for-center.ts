import { base64 } from "@sanad/domain/base64";
import { signAsCenter, signerOf } from "@sanad/vault/open";
import { signerName } from "../signed-by-center.ts";
import type { HeldKey } from "./member-keys.ts";

/** Signatures of one center over the same bytes, base64 by the signer's name. */
export type Signatures = Readonly<Record<string, string>>;

/**
 * Signs by each key of the center that the member holds: a deployment checks by the one that it knows, which after a change of
 * key is an earlier one for a while.
 *
 * @param held the center's keys; those without an identity sign nothing
 * @throws DomainError `invalid` for anything but hybrid identities
 */
export async function signForCenter(
  held: readonly Pick<HeldKey, "identity">[],
  purpose: string,
  bytes: Uint8Array,
): Promise<Signatures> {
  const signatures: Record<string, string> = {};
  for (const { identity } of held) {
    if (identity === null) continue;
    const { publicKey } = await signerOf(identity);
    signatures[await signerName(publicKey)] = base64(await signAsCenter(identity, purpose, bytes));
  }
  return signatures;
}
