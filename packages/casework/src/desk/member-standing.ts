import { DomainError } from "@sanad/domain/error";
import type { MemberId } from "@sanad/domain/id";
import { type CenterMember, centerMembers } from "@sanad/store/center-members";
import type { Desk } from "./desk.ts";
import { isSigned } from "./membership.ts";
import type { SignedIn } from "./session.ts";

/**
 * A present member of the president's center, whose row is really the center's.
 *
 * @returns `null` for somebody who does not belong to it
 * @throws DomainError `substituted` for a row that the center did not sign: nothing is sealed to it
 */
export async function presentMember(
  desk: Pick<Desk, "db" | "centers">,
  { viewer }: Pick<SignedIn, "viewer">,
  id: MemberId,
): Promise<CenterMember | null> {
  const rows = await centerMembers(desk.db, viewer);
  const found = rows.find((row) => row.member === id && row.until === null);
  if (found === undefined) return null;
  await requireSigned(desk, found);
  return found;
}

/** @throws DomainError `substituted` */
export async function requireSigned(
  { centers }: Pick<Desk, "centers">,
  row: Pick<CenterMember, "center" | "member" | "role" | "recipient" | "signatures">,
): Promise<void> {
  if (!(await isSigned(centers[row.center], row, row.signatures)))
    throw new DomainError("substituted", `${row.center} did not sign that membership`);
}
