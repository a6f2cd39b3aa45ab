import { heldKeyOf, nameplace, wrapFor } from "@sanad/casework/desk/make-member";
import type { Invitation } from "@sanad/casework/desk/make-invitation";
import { isSigned, signByHeld } from "@sanad/casework/desk/membership";
import { renewedRows } from "@sanad/casework/desk/renew-member";
import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { membershipsOf, type PersonMembership, presidentsOf } from "@sanad/store/center-members";
import type { Database } from "@sanad/store/database";
import { recordedBatch } from "@sanad/store/ledger";
import { rejoinStatements, renewStatements } from "@sanad/store/member-changes";
import { openCell } from "@sanad/vault/open";
import type { KeyPair } from "@sanad/vault/seal";

export interface Recovery {
  readonly center: CenterId;
  /** what the sheets gave back: the present key first, then earlier ones as far as their sheets were typed */
  readonly keys: readonly KeyPair[];
  /** public keys that the centers sign with, from configuration */
  readonly signers: Readonly<Record<CenterId, string>>;
  /** UTC milliseconds */
  readonly now: number;
}

export interface LostPresident {
  readonly member: MemberId;
  readonly name: string;
}

/** Presidents of the center, by name: those whom it signed for, and those whom the other center recovered before. */
export async function lostPresidents(db: Database, recovery: Recovery): Promise<readonly LostPresident[]> {
  const found: LostPresident[] = [];
  const [held] = await heldKeys(recovery);
  for (const row of await presidentsOf(db, recovery.center)) {
    const isOurs = await isSigned({ signer: recovery.signers[recovery.center] }, row, row.signatures);
    if (!isOurs && (await recoveredElsewhere(db, recovery, row.member)) === null) continue;
    const place = nameplace(recovery.center, row.member);
    found.push({
      member: row.member,
      name: held === undefined ? "" : await openCell(held.directory, place, row.name),
    });
  }
  return found;
}

/**
 * Lets a president in again, by a new identity for the same person. In the second center of somebody who belongs to both, only
 * the signature is made anew: they have an identity by then, which the first center signed for.
 *
 * @returns the invitation, or `null` where they come in already
 * @throws Error with a sentence for people
 */
export async function recoverPresident(
  db: Database,
  argon2: WebAssembly.Module,
  recovery: Recovery,
  member: MemberId,
): Promise<Invitation | null> {
  const { center, signers, now } = recovery;
  const held = await heldKeys(recovery);
  const rows = await membershipsOf(db, member);
  const read = rows.find((row) => row.center === center && row.role === "president");
  if (read === undefined) throw new Error("That person does not preside over this center.");
  const event = { at: now, actor: "setup", action: "member-renewed", subject: member } as const;
  const isOurs = await isSigned({ signer: signers[center] }, read, read.signatures);
  if (isOurs) {
    const { rows: renewed, invitation } = await renewedRows(
      { argon2, now },
      center,
      member,
      [read],
      () => held,
    );
    await recordedBatch(db, `center:${center}`, [event], renewStatements(db, member, renewed, now));
    return invitation;
  }
  const there = await recoveredElsewhere(db, recovery, member);
  if (there === null)
    throw new Error("Neither center signed for that person: the row is not to be believed.");
  const { recipient, role } = read;
  const signatures = await signByHeld(held, { center, member, role, recipient });
  const wraps = await Promise.all(held.map((key) => wrapFor({ center, member, recipient }, key, role)));
  await recordedBatch(db, `center:${center}`, [event], rejoinStatements(db, read, signatures, wraps));
  return null;
}

async function heldKeys({ keys, now }: Recovery) {
  return Promise.all(keys.map(({ identity, recipient }, age) => heldKeyOf(identity, recipient, now - age)));
}

/** The person's row in the other center, where that one signed for the identity that they have now. */
async function recoveredElsewhere(
  db: Database,
  { center, signers }: Recovery,
  member: MemberId,
): Promise<PersonMembership | null> {
  const other = otherCenter(center);
  const row = (await membershipsOf(db, member)).find((one) => one.center === other);
  return row !== undefined && (await isSigned({ signer: signers[other] }, row, row.signatures)) ? row : null;
}
