import { signerOf, splitRecovery } from "@sanad/vault/open";
import { type KeyPair, keyOf } from "@sanad/vault/seal";
import { heldKeyOf, makeMember, makeMembership, wrapFor } from "@sanad/casework/desk/make-member";
import { type Invitation, makeInvitation } from "@sanad/casework/desk/make-invitation";
import { isSigned } from "@sanad/casework/desk/membership";
import { hex } from "@sanad/domain/bytes";
import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { recoverySheets } from "@sanad/http/recovery-sheet";
import { isFounded, membershipsOf } from "@sanad/store/center-members";
import type { Database } from "@sanad/store/database";
import { invitationInsert } from "@sanad/store/invitations";
import { recordedBatch } from "@sanad/store/ledger";
import { memberInserts } from "@sanad/store/member-rows";

export interface Founding {
  readonly center: CenterId;
  /** of the new center; it is dropped when this ends, and lives on in what the president holds and on paper */
  readonly key: KeyPair;
  readonly name: string;
  /** the president, where they are a member of the other center already, and the key that this one signs with */
  readonly known: { readonly member: MemberId; readonly signer: string } | null;
  /** UTC milliseconds */
  readonly now: number;
}

export interface Founded {
  /** for the variable `CENTER_…` of the workers */
  readonly value: string;
  /** three pages of HTML: two of them open every case */
  readonly sheets: string;
  /** the president: by this id the other center takes in the same person */
  readonly member: MemberId;
  /** `null` for a president who comes in already */
  readonly invitation: Invitation | null;
}

/**
 * Founds a center: its first member, a president, with the center's key, in one batch.
 *
 * @throws Error with a sentence for people when the center has members, or the person is no member of the other one
 */
export async function foundCenter(
  db: Database,
  argon2: WebAssembly.Module,
  founding: Founding,
): Promise<Founded> {
  const { center, key, name, known, now } = founding;
  if (await isFounded(db, center))
    throw new Error(`The center "${center}" has members already: nothing was changed.`);
  const held = [await heldKeyOf(key.identity, key.recipient, now)];
  const person = { name, role: "president" } as const;
  let invitation: Invitation | null = null;
  let president: MemberId;
  if (known === null) {
    const made = await makeMember(center, held, person, now);
    const owner = { member: made.member.id, identity: made.identity };
    const invited = await makeInvitation(argon2, center, owner, now);
    invitation = invited.invitation;
    president = owner.member;
    const rows = { member: made.member, memberships: [made.membership], wraps: made.wraps, credentials: [] };
    const event = { at: now, actor: "setup", action: "member-invited", subject: made.member.id } as const;
    const statements = [...memberInserts(db, rows), invitationInsert(db, invited.row)];
    await recordedBatch(db, `center:${center}`, [event], statements);
  } else {
    const { member, recipient } = await knownElsewhere(db, center, known);
    president = member;
    const rows = {
      member: { id: member, recipient, createdAt: now },
      memberships: [await makeMembership(center, held, { member, recipient, ...person }, now)],
      wraps: await Promise.all(held.map((one) => wrapFor({ center, member, recipient }, one, person.role))),
      credentials: [],
    };
    const event = { at: now, actor: "setup", action: "member-joined", subject: member } as const;
    await recordedBatch(db, `center:${center}`, [event], memberInserts(db, rows));
  }
  return {
    value: await valueOf(key),
    sheets: await sheetsOf(center, key, now),
    member: president,
    invitation,
  };
}

/** A recipient out of a row counts only as far as the other center signed it. */
async function knownElsewhere(
  db: Database,
  center: CenterId,
  { member, signer }: { readonly member: MemberId; readonly signer: string },
): Promise<{ readonly member: MemberId; readonly recipient: string }> {
  const rows = await membershipsOf(db, member);
  const there = rows.find((row) => row.center === otherCenter(center));
  if (there === undefined || !(await isSigned({ signer }, there, there.signatures)))
    throw new Error("That member code belongs to nobody whom the other center signed for.");
  return there;
}

async function valueOf({ identity, recipient }: KeyPair): Promise<string> {
  const { publicKey: signer } = await signerOf(identity);
  return JSON.stringify({ recipient, previous: [], signer, previousSigners: [] });
}

async function sheetsOf(center: CenterId, { identity, recipient }: KeyPair, at: number): Promise<string> {
  const shares = await splitRecovery(identity, center);
  return recoverySheets({ center, key: hex(await keyOf(recipient)), shares, at });
}
