import type { MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type { Role } from "@sanad/domain/role";
import { centerWraps } from "@sanad/schema/center-wraps";
import { credentials } from "@sanad/schema/credentials";
import { members } from "@sanad/schema/members";
import { memberships } from "@sanad/schema/memberships";
import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { CenterMember, PersonMembership } from "./center-members.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { closeInvitations, invitationInsert, type InvitationRow } from "./invitations.ts";
import { recordedBatch } from "./ledger.ts";
import type { CenterWrapRow, MemberRow, MembershipRow } from "./member-rows.ts";
import { endSessionsOf } from "./sessions.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

/** Somebody new to the center. @returns `false` for somebody who belongs to it already */
export async function addMember(
  db: Database,
  viewer: Viewer,
  rows: {
    /** `null` for a person of the other center, who has the one row already */
    readonly member: MemberRow | null;
    readonly membership: MembershipRow;
    readonly wraps: readonly CenterWrapRow[];
    readonly invitation: InvitationRow | null;
  },
): Promise<boolean> {
  const { role, name, since } = rows.membership;
  // A person who left may come back; one who is there may not be written over.
  const back = sql`case when ${isNotNull(memberships.until)} then excluded.signatures end`;
  const join = db
    .insert(memberships)
    .values(rows.membership)
    .onConflictDoUpdate({
      target: [memberships.center, memberships.member],
      set: { role, name, signatures: back, since, until: null },
    });
  const action = rows.invitation === null ? "member-joined" : "member-invited";
  const event: LedgerEvent = { at: since, actor: viewer.member, action, subject: rows.membership.member };
  const statements: Statement[] = [
    ...(rows.member === null ? [] : [db.insert(members).values(rows.member)]),
    join,
    ...rows.wraps.map((row) => db.insert(centerWraps).values(row)),
    ...(rows.invitation === null ? [] : [invitationInsert(db, rows.invitation)]),
  ];
  return storeUnless(["memberships.signatures"], db, viewer, [event], statements);
}

/**
 * Another role for a member, with what it holds of the center's keys. Their sessions end: those hold what the earlier role held.
 *
 * @param read as the president saw it
 * @returns `false` when it changed meanwhile, or when nobody would preside any more
 */
export async function setRole(
  db: Database,
  viewer: Viewer,
  read: CenterMember,
  to: { readonly role: Role; readonly signatures: string; readonly wraps: readonly CenterWrapRow[] },
  now: number,
): Promise<boolean> {
  const { member } = read;
  const update = db
    .update(memberships)
    .set({ role: to.role, signatures: asRead(read, to.signatures, presidesStill(read)) })
    .where(ofCenter(viewer, member));
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "role-changed", subject: member };
  return storeUnless(
    ["memberships.signatures"],
    db,
    viewer,
    [event],
    [
      update,
      dropCenterWraps(db, viewer, member),
      ...to.wraps.map((row) => db.insert(centerWraps).values(row)),
      endSessionsOf(db, member),
    ],
  );
}

export interface RenewedRows {
  readonly recipient: string;
  /** of each center that the person belongs to */
  readonly memberships: readonly { readonly read: PersonMembership; readonly signatures: string }[];
  readonly wraps: readonly CenterWrapRow[];
  readonly invitation: InvitationRow;
}

/**
 * The statements that give a person a new identity: what the earlier one opened is sealed anew or gone, and nobody comes in by
 * an earlier way. To be stored with a ledger row of whoever does it.
 */
export function renewStatements(db: Database, member: MemberId, rows: RenewedRows, now: number): Statement[] {
  return [
    db.update(members).set({ recipient: rows.recipient }).where(eq(members.id, member)),
    ...rows.memberships.map(({ read, signatures }) =>
      db
        .update(memberships)
        .set({ signatures: asRead(read, signatures) })
        .where(and(eq(memberships.center, read.center), eq(memberships.member, member))),
    ),
    db.delete(centerWraps).where(eq(centerWraps.member, member)),
    ...rows.wraps.map((row) => db.insert(centerWraps).values(row)),
    db.delete(credentials).where(eq(credentials.member, member)),
    endSessionsOf(db, member),
    ...rows.memberships.map(({ read }) => closeInvitations(db, read.center, member, now)),
    invitationInsert(db, rows.invitation),
  ];
}

/** The statements that let a person in again whose identity another center signed for. */
export function rejoinStatements(
  db: Database,
  read: PersonMembership,
  signatures: string,
  given: readonly CenterWrapRow[],
): Statement[] {
  const { center, member } = read;
  return [
    db
      .update(memberships)
      .set({ signatures: asRead(read, signatures) })
      .where(and(eq(memberships.center, center), eq(memberships.member, member))),
    db.delete(centerWraps).where(and(eq(centerWraps.center, center), eq(centerWraps.member, member))),
    ...given.map((row) => db.insert(centerWraps).values(row)),
  ];
}

/** @returns `false` when somebody changed the person's memberships meanwhile */
export async function renewMember(
  db: Database,
  viewer: Viewer,
  member: MemberId,
  rows: RenewedRows,
  beside: readonly Statement[],
  now: number,
): Promise<boolean> {
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "member-renewed", subject: member };
  const statements = [...renewStatements(db, member, rows, now), ...beside];
  return storeUnless(["memberships.signatures"], db, viewer, [event], statements);
}

/** What the signatures become, or NULL, which fails the batch, where the row is not what was read. */
export function asRead(
  read: Pick<PersonMembership, "role" | "signatures">,
  signatures: string,
  also: SQL = sql`1`,
): SQL {
  return sql`case when ${memberships.signatures} = ${read.signatures} and ${memberships.role} = ${read.role} and ${memberships.until} is null and ${also} then ${signatures} end`;
}

/** A center is never without a president who can sign in. */
export function presidesStill({ center, member, role }: CenterMember): SQL {
  if (role !== "president") return sql`1`;
  return sql`exists (select 1 from memberships as other where other.center = ${center} and other.member <> ${member} and other.role = 'president' and other.until is null and exists (select 1 from ${credentials} where ${credentials.member} = other.member))`;
}

export function ofCenter(viewer: Viewer, member: MemberId) {
  return and(eq(memberships.center, viewer.center), eq(memberships.member, member));
}

export function dropCenterWraps(db: Database, viewer: Viewer, member: MemberId): Statement {
  return db
    .delete(centerWraps)
    .where(and(eq(centerWraps.center, viewer.center), eq(centerWraps.member, member)));
}

/** @returns `false` when one of those columns was left empty, which is how a row says that it is not what was read */
export async function storeUnless(
  columns: readonly string[],
  db: Database,
  viewer: Viewer,
  events: readonly LedgerEvent[],
  statements: readonly Statement[],
): Promise<boolean> {
  try {
    await recordedBatch(db, `center:${viewer.center}`, events, statements);
    return true;
  } catch (error) {
    const missing = missingColumn(error);
    if (missing !== null && columns.includes(missing)) return false;
    throw error;
  }
}
