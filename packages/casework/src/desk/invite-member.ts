import { otherCenter } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { ok, refuse, type Result } from "@sanad/domain/result";
import type { Role } from "@sanad/domain/role";
import { membershipsOf } from "@sanad/store/center-members";
import { addMember } from "@sanad/store/member-changes";
import { centerKeys } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";
import { makeMember, makeMembership, wrapFor } from "./make-member.ts";
import { isSigned } from "./membership.ts";
import type { SignedIn } from "./session.ts";

/** Makes a member of the president's center, and the invitation by which they take possession of their identity. */
export async function inviteMember(
  desk: Desk,
  signedIn: SignedIn,
  person: { readonly name: string; readonly role: Role },
): Promise<Invitation> {
  const { center } = signedIn.viewer;
  const made = await makeMember(center, centerKeys(signedIn).all, person, desk.now);
  const owner = { member: made.member.id, identity: made.identity };
  const { row, invitation } = await makeInvitation(desk.argon2, center, owner, desk.now);
  const { member, membership, wraps } = made;
  await addMember(desk.db, signedIn.viewer, { member, membership, wraps, invitation: row });
  return invitation;
}

/** `unknown`: no member of the other center. `already`: belongs to this one. */
export type AdoptTrouble = "unknown" | "already";

/**
 * Takes a member of the other center into the president's own: the same person under the same id, so that they are one
 * approver in both. Nothing is sent: they have their ways in.
 *
 * Their recipient comes from a row, and counts only because the other center signed it.
 */
export async function adoptMember(
  desk: Desk,
  signedIn: SignedIn,
  person: { readonly member: MemberId; readonly name: string; readonly role: Role },
): Promise<Result<MemberId, AdoptTrouble>> {
  const { center } = signedIn.viewer;
  const rows = await membershipsOf(desk.db, person.member);
  const there = rows.find((row) => row.center === otherCenter(center));
  if (there === undefined || !(await isSigned(desk.centers[there.center], there, there.signatures)))
    return refuse("unknown");
  const { all } = centerKeys(signedIn);
  const { member, recipient } = there;
  const { name, role } = person;
  const isNew = await addMember(desk.db, signedIn.viewer, {
    member: null,
    membership: await makeMembership(center, all, { member, recipient, name, role }, desk.now),
    wraps: await Promise.all(all.map((key) => wrapFor({ center, member, recipient }, key, role))),
    invitation: null,
  });
  return isNew ? ok(member) : refuse("already");
}
