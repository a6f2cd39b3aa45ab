import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { credentials } from "@sanad/schema/credentials";
import { members } from "@sanad/schema/members";
import { memberships } from "@sanad/schema/memberships";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Viewer } from "./viewer.ts";

export type CenterMember = Awaited<ReturnType<typeof centerMembers>>[number];
export type PersonMembership = Awaited<ReturnType<typeof membershipsOf>>[number];

const person = {
  center: memberships.center,
  member: memberships.member,
  role: memberships.role,
  name: memberships.name,
  signatures: memberships.signatures,
  since: memberships.since,
  until: memberships.until,
  recipient: members.recipient,
};

/** Everybody who is or was in the viewer's center, with what a president looks at. Signatures are still to be checked. */
export async function centerMembers(db: Database, viewer: Viewer) {
  return db
    .select({
      ...person,
      /** ways in that the member has */
      credentials: sql<number>`(select count(*) from ${credentials} where ${credentials.member} = ${memberships.member})`,
      /** UTC milliseconds of the last time that they signed in */
      usedAt: sql<
        number | null
      >`(select max(${credentials.usedAt}) from ${credentials} where ${credentials.member} = ${memberships.member})`,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.member))
    .where(eq(memberships.center, viewer.center))
    .orderBy(memberships.since, memberships.member);
}

/** Where a person belongs now, in both centers. For whoever acts on that person: signatures are still to be checked. */
export async function membershipsOf(db: Database, member: MemberId) {
  return db
    .select(person)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.member))
    .where(and(eq(memberships.member, member), isNull(memberships.until)));
}

/** Presidents of a center as its rows say, for whoever holds the recovery sheet. */
export async function presidentsOf(db: Database, center: CenterId) {
  return db
    .select(person)
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.member))
    .where(and(eq(memberships.center, center), eq(memberships.role, "president"), isNull(memberships.until)));
}

/** Whether the center has anybody, now or ever. */
export async function isFounded(db: Database, center: CenterId): Promise<boolean> {
  const rows = await db
    .select({ member: memberships.member })
    .from(memberships)
    .where(eq(memberships.center, center))
    .limit(1);
  return rows.length > 0;
}
