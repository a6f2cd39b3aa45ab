import { type CenterId, centerIds } from "@sanad/domain/center";
import { storePager } from "@sanad/store/duty-rows";
import { sealText } from "@sanad/vault/seal";
import { type Pager, pagerBytes, pagerPurpose } from "../pager.ts";
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
    const identity = signedIn.keys.centers[center]?.[0]?.identity;
    if (identity === undefined || identity === null) continue;
    signatures[center] = await signForCenter(identity, pagerPurpose, pagerBytes(center, member, telephone));
  }
  const pager: Pager = { v: 1, member, telephone, signatures };
  const sealed = await sealText(desk.transitRecipient, JSON.stringify(pager));
  await storePager(desk.db, signedIn.viewer, sealed, desk.now);
}
