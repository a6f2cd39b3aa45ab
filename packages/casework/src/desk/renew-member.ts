import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { membershipsOf, type PersonMembership } from "@sanad/store/center-members";
import { freshId } from "@sanad/store/fresh-id";
import { countToWrap, jobInsert } from "@sanad/store/jobs";
import { type RenewedRows, renewMember } from "@sanad/store/member-changes";
import { keyOf, makeIdentity } from "@sanad/vault/seal";
import { withIdentity } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";
import { wrapFor } from "./make-member.ts";
import type { HeldKey } from "./member-keys.ts";
import { signByHeld } from "./membership.ts";
import { requireSigned } from "./member-standing.ts";
import type { SignedIn } from "./session.ts";

/** `elsewhere`: the person also belongs to a center that the president does not preside. `meanwhile`: it changed. */
export type RenewTrouble = "elsewhere" | "meanwhile";

/**
 * A new way in for somebody who lost theirs: a new identity for the same person, signed and given what the role holds. What
 * the earlier identity opened opens for it no more, except what its holder kept.
 *
 * @throws DomainError `substituted` for a membership that its center did not sign
 */
export async function renewWayIn(
  desk: Desk,
  signedIn: SignedIn,
  member: MemberId,
): Promise<Result<Invitation, RenewTrouble>> {
  const { viewer, keys } = signedIn;
  const presided = await presidedBy(desk, signedIn);
  const rows = await membershipsOf(desk.db, member);
  if (!rows.every((row) => presided.includes(row.center))) return refuse("elsewhere");
  for (const row of rows) await requireSigned(desk, row);
  const heldOf = (center: CenterId) => withIdentity(keys.centers[center] ?? []);
  const { rows: renewed, invitation } = await renewedRows(desk, viewer.center, member, rows, heldOf);
  const toKey = await keyOf(renewed.recipient);
  const total = await countToWrap(desk.db, `member:${member}`, toKey, "all");
  const job = {
    id: freshId("job"),
    center: viewer.center,
    kind: "member-rewrap" as const,
    member,
    toKey,
    done: 0,
    total,
    startedAt: desk.now,
  };
  const beside = total === 0 ? [] : [jobInsert(desk.db, job)];
  const isStored = await renewMember(desk.db, viewer, member, renewed, beside, desk.now);
  return isStored ? ok(invitation) : refuse("meanwhile");
}

/** The centers that the signed-in member presides, by their signatures. */
async function presidedBy(desk: Desk, { viewer }: SignedIn): Promise<readonly CenterId[]> {
  const presided = (await membershipsOf(desk.db, viewer.member)).filter((row) => row.role === "president");
  for (const row of presided) await requireSigned(desk, row);
  return presided.map((row) => row.center);
}

/**
 * What a person's new identity is made of.
 *
 * @param center for which the invitation is
 * @param rows the memberships that are signed anew
 * @param heldOf the keys of a center, the newest first
 */
export async function renewedRows(
  desk: Pick<Desk, "argon2" | "now">,
  center: CenterId,
  member: MemberId,
  rows: readonly PersonMembership[],
  heldOf: (center: CenterId) => readonly HeldKey[],
): Promise<{ readonly rows: RenewedRows; readonly invitation: Invitation }> {
  const { identity, recipient } = await makeIdentity();
  const { row, invitation } = await makeInvitation(desk.argon2, center, { member, identity }, desk.now);
  const memberships = await Promise.all(
    rows.map(async (read) => ({
      read,
      signatures: await signByHeld(heldOf(read.center), {
        center: read.center,
        member,
        role: read.role,
        recipient,
      }),
    })),
  );
  const wraps = await Promise.all(
    rows.flatMap((read) =>
      heldOf(read.center).map((key) => wrapFor({ center: read.center, member, recipient }, key, read.role)),
    ),
  );
  return { rows: { recipient, memberships, wraps, invitation: row }, invitation };
}
