import { base64 } from "@sanad/domain/base64";
import { signAsCenter, signerOf } from "@sanad/vault/open";
import { signerName } from "../signed-by-center.ts";

/** Signatures of one center over the same bytes, base64 by the signer's name. */
export type Signatures = Readonly<Record<string, string>>;

/** @param identity of the center; @throws DomainError `invalid` for anything but a hybrid identity */
export async function signForCenter(
  identity: string,
  purpose: string,
  bytes: Uint8Array,
): Promise<Signatures> {
  const { publicKey } = await signerOf(identity);
  return { [await signerName(publicKey)]: base64(await signAsCenter(identity, purpose, bytes)) };
}
