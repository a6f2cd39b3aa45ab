import type { CenterId } from "@sanad/domain/center";
import { fromHex, hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import { holdsCenterKey, type Role } from "@sanad/domain/role";
import { freshId } from "@sanad/store/fresh-id";
import type { CenterWrapRow, MemberRow, MembershipRow } from "@sanad/store/member-rows";
import { centerCells } from "@sanad/vault/open";
import { keyOf, makeIdentity, sealCell, sealText } from "@sanad/vault/seal";
import { type HeldKey, writeHeldKey } from "./member-keys.ts";
import { signByHeld } from "./membership.ts";

/** A person in the making. The identity goes to that person only: sealed to a credential, or to an invitation. */
export interface NewMember {
  readonly identity: string;
  readonly member: MemberRow;
  readonly membership: MembershipRow;
  readonly wraps: readonly CenterWrapRow[];
}

/**
 * Makes a member of a center, signed by it, with what that role holds of its keys.
 *
 * @param held the center's keys as the founder or a president holds them, the newest first; for a role without the center
 *   identity only the directory key goes along
 * @param now UTC milliseconds
 */
export async function makeMember(
  center: CenterId,
  held: readonly HeldKey[],
  person: { readonly name: string; readonly role: Role },
  now: number,
): Promise<NewMember> {
  const { identity, recipient } = await makeIdentity();
  const id = freshId("member");
  return {
    identity,
    member: { id, recipient, pager: null, createdAt: now },
    membership: await makeMembership(center, held, { member: id, recipient, ...person }, now),
    wraps: await Promise.all(held.map((key) => wrapFor({ center, member: id, recipient }, key, person.role))),
  };
}

/**
 * That somebody who may be a member of the other center already belongs to this one too.
 *
 * @param held the center's keys, the newest first
 * @throws DomainError `refused` without a key to sign and seal with
 */
export async function makeMembership(
  center: CenterId,
  held: readonly HeldKey[],
  person: {
    readonly member: `member_${string}`;
    readonly recipient: string;
    readonly name: string;
    readonly role: Role;
  },
  now: number,
): Promise<MembershipRow> {
  const { member, recipient, role } = person;
  const [newest] = held;
  if (newest === undefined || newest.identity === null)
    throw new DomainError("refused", `a member of ${center} is made with its key`);
  return {
    center,
    member,
    role,
    name: await sealCell(newest.directory, nameplace(center, member), person.name),
    signatures: await signByHeld(held, { center, member, role, recipient }),
    since: now,
    until: null,
  };
}

/** Where a name lies: a cell that was moved to another person's row does not open. */
export function nameplace(center: CenterId, member: string): string {
  return `memberships/${center}/${member}`;
}

/** What a member holds of a center, sealed to that member. */
export async function wrapFor(
  to: { readonly center: CenterId; readonly member: `member_${string}`; readonly recipient: string },
  held: HeldKey,
  role: Role,
): Promise<CenterWrapRow> {
  const given: HeldKey = holdsCenterKey(role) ? held : { ...held, identity: null, desk: null };
  const sealed = await sealText(to.recipient, JSON.stringify(writeHeldKey(given)));
  return { center: to.center, key: fromHex(held.key), member: to.member, sealed };
}

/** The key of a center identity as its holder keeps it. @param since UTC milliseconds */
export async function heldKeyOf(identity: string, recipient: string, since: number): Promise<HeldKey> {
  return { key: hex(await keyOf(recipient)), since, identity, ...(await centerCells(identity)) };
}
