import { recipientOf, signerOf } from "@sanad/vault/open";
import { centerKeys } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";

/** What a deployment is to know of a center. */
export interface CenterConfiguration {
  readonly recipient: string;
  readonly previous: readonly string[];
  readonly signer: string;
  readonly previousSigners: readonly string[];
}

/**
 * The public halves of the keys that a president holds, as the variable `CENTER_…` of the workers takes them.
 *
 * @returns also whether this deployment knows the newest already
 */
export async function centerConfiguration(
  desk: Pick<Desk, "centers">,
  signedIn: SignedIn,
): Promise<{ readonly value: CenterConfiguration; readonly isDeployed: boolean }> {
  const { newest, all } = centerKeys(signedIn);
  const known = desk.centers[signedIn.viewer.center];
  const [recipient, { publicKey: signer }] = await Promise.all([
    recipientOf(newest.identity),
    signerOf(newest.identity),
  ]);
  const held = all.slice(1);
  const recipients = await Promise.all(held.map((key) => recipientOf(key.identity)));
  const signers = await Promise.all(held.map(async (key) => (await signerOf(key.identity)).publicKey));
  const previous = without(recipient, [...recipients, known.recipient, ...known.previous]);
  const previousSigners = without(signer, [...signers, known.signer, ...known.previousSigners]);
  return {
    value: { recipient, previous, signer, previousSigners },
    isDeployed: known.recipient === recipient && known.signer === signer,
  };
}

function without(present: string, all: readonly string[]): string[] {
  return [...new Set(all)].filter((one) => one !== present);
}
