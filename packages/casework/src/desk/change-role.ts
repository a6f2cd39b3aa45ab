import type { Role } from "@sanad/domain/role";
import type { CenterMember } from "@sanad/store/center-members";
import { setRole } from "@sanad/store/member-changes";
import { centerKeys } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import { wrapFor } from "./make-member.ts";
import { signByHeld } from "./membership.ts";
import type { SignedIn } from "./session.ts";

/**
 * Gives a member another role: signed anew, with what that role holds of the center's keys and no more. Whoever held the
 * center's key may have kept it; only a change of the key itself helps against that.
 *
 * @param read as `presentMember` gives it
 * @returns `false` when it changed meanwhile, or when nobody would preside any more
 */
export async function changeRole(
  desk: Desk,
  signedIn: SignedIn,
  read: CenterMember,
  role: Role,
): Promise<boolean> {
  const { all } = centerKeys(signedIn);
  const { center, member, recipient } = read;
  const signatures = await signByHeld(all, { center, member, role, recipient });
  const wraps = await Promise.all(all.map((key) => wrapFor({ center, member, recipient }, key, role)));
  return setRole(desk.db, signedIn.viewer, read, { role, signatures, wraps }, desk.now);
}
