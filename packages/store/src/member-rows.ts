import type { CenterId } from "@sanad/domain/center";
import type { CredentialId, MemberId } from "@sanad/domain/id";
import { centerWraps } from "@sanad/schema/center-wraps";
import { credentials } from "@sanad/schema/credentials";
import { members } from "@sanad/schema/members";
import { memberships } from "@sanad/schema/memberships";
import { and, eq, isNull } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./database.ts";
import type { Viewer } from "./viewer.ts";

export type MemberRow = typeof members.$inferInsert;
export type MembershipRow = typeof memberships.$inferInsert;
export type CenterWrapRow = typeof centerWraps.$inferInsert;
export type CredentialRow = typeof credentials.$inferInsert;

/**
 * The credential that a locator names, before anybody is known: it gives sealed bytes only.
 *
 * @param locator keyed hash of a key card or of a passkey's id
 */
export async function credentialAt(db: Database, locator: Uint8Array) {
  const [row] = await db.select().from(credentials).where(eq(credentials.locator, locator)).limit(1);
  return row ?? null;
}

/** What somebody who has just unlocked their identity belongs to, with the sealed keys of each center. */
export async function belongings(db: Database, member: MemberId) {
  const rows = await db
    .select({
      center: memberships.center,
      role: memberships.role,
      recipient: members.recipient,
      signatures: memberships.signatures,
      key: centerWraps.key,
      sealed: centerWraps.sealed,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.member))
    .innerJoin(
      centerWraps,
      and(eq(centerWraps.center, memberships.center), eq(centerWraps.member, memberships.member)),
    )
    .where(and(eq(memberships.member, member), isNull(memberships.until)));
  return rows;
}

/** The members of the viewer's center, those who left too: they wrote what is in the timelines. */
export async function colleagues(db: Database, viewer: Viewer) {
  return db
    .select({
      member: memberships.member,
      role: memberships.role,
      name: memberships.name,
      since: memberships.since,
      until: memberships.until,
    })
    .from(memberships)
    .where(eq(memberships.center, viewer.center));
}

/** The viewer's own name in the center for which they work now, as it is sealed. */
export async function ownName(db: Database, viewer: Viewer): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ name: memberships.name })
    .from(memberships)
    .where(and(eq(memberships.member, viewer.member), eq(memberships.center, viewer.center)));
  return row?.name ?? null;
}

/** Both centers at once, for the same person. */
export async function ownCenters(db: Database, viewer: Viewer): Promise<readonly CenterId[]> {
  const rows = await db
    .select({ center: memberships.center })
    .from(memberships)
    .where(and(eq(memberships.member, viewer.member), isNull(memberships.until)));
  return rows.map((row) => row.center);
}

/** The rows of a new member, for a batch. A person who is in the other center already keeps the one row. */
export function memberInserts(
  db: Database,
  rows: {
    readonly member: MemberRow;
    readonly memberships: readonly MembershipRow[];
    readonly wraps: readonly CenterWrapRow[];
    readonly credentials: readonly CredentialRow[];
  },
): BatchItem<"sqlite">[] {
  return [
    db.insert(members).values(rows.member).onConflictDoNothing(),
    ...rows.memberships.map((row) => db.insert(memberships).values(row)),
    ...rows.wraps.map((row) => db.insert(centerWraps).values(row)),
    ...rows.credentials.map((row) => db.insert(credentials).values(row)),
  ];
}

/** For the batch of the session that the credential began. @param now UTC milliseconds */
export function usedStatement(db: Database, id: CredentialId, now: number): BatchItem<"sqlite"> {
  return db.update(credentials).set({ usedAt: now }).where(eq(credentials.id, id));
}

/** Whether anybody was founded yet. */
export async function hasMembers(db: Database): Promise<boolean> {
  return (await db.select({ id: members.id }).from(members).limit(1)).length > 0;
}
