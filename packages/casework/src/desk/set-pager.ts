import { type CenterId, centerIds } from "@sanad/domain/center";
import { storePager } from "@sanad/store/duty-rows";
import { sealText } from "@sanad/vault/seal";
import { type Pager, pagerBytes, pagerPurpose } from "../pager.ts";
import { withIdentity } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";
import { signForCenter, type Signatures } from "./sign-for-center.ts";

/**
 * Stores the member's own duty telephone: notify alone can open it, and calls it only because each center whose key the
 * member holds signed it.
 *
 * @param telephone E.164
 */
export async function setPager(
  desk: Pick<Desk, "db" | "transitRecipient" | "now">,
  signedIn: SignedIn,
  telephone: string,
): Promise<void> {
  const { member } = signedIn.viewer;
  const signatures: Partial<Record<CenterId, Signatures>> = {};
  for (const center of centerIds) {
    const held = withIdentity(signedIn.keys.centers[center] ?? []);
    if (held.length === 0) continue;
    signatures[center] = await signForCenter(held, pagerPurpose, pagerBytes(center, member, telephone));
  }
  const pager: Pager = { v: 1, member, telephone, signatures };
  const sealed = await sealText(desk.transitRecipient, JSON.stringify(pager));
  await storePager(desk.db, signedIn.viewer, sealed, desk.now);
}
