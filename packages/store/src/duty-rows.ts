import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { memberships } from "@sanad/schema/memberships";
import { members } from "@sanad/schema/members";
import { rosters } from "@sanad/schema/rosters";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { Viewer } from "./viewer.ts";

/** More than a center ever has. */
const MEMBERS = 200;

/** The roster that counts, as it is stored: its signature is still to be checked. */
export async function newestRoster(db: Database, center: CenterId) {
  const [row] = await db
    .select()
    .from(rosters)
    .where(eq(rosters.center, center))
    .orderBy(desc(rosters.since))
    .limit(1);
  return row ?? null;
}

/** Today's members of a center who have a duty telephone, sealed to notify. */
export async function pagedMembers(db: Database, center: CenterId) {
  return db
    .select({ member: memberships.member, role: memberships.role, pager: members.pager })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.member))
    .where(and(eq(memberships.center, center), isNull(memberships.until), isNotNull(members.pager)))
    .limit(MEMBERS);
}

/** Stores a roster; those before it stay, so that two who change it at once lose nothing. */
export async function storeRoster(
  db: Database,
  viewer: Viewer,
  row: { readonly since: number; readonly roster: string },
): Promise<void> {
  const { center, member } = viewer;
  const event: LedgerEvent = { at: row.since, actor: member, action: "roster-changed", subject: null };
  await recordedBatch(db, `center:${center}`, [event], [db.insert(rosters).values({ center, ...row })]);
}

/** @param pager sealed to notify; `null` for nobody to be called. @param now UTC milliseconds */
export async function storePager(
  db: Database,
  viewer: Viewer,
  pager: Uint8Array | null,
  now: number,
): Promise<void> {
  const action = pager === null ? "pager-removed" : "pager-set";
  const event: LedgerEvent = { at: now, actor: viewer.member, action, subject: null };
  const change = db.update(members).set({ pager }).where(eq(members.id, viewer.member));
  await recordedBatch(db, `center:${viewer.center}`, [event], [change]);
}

/** Which of a center's members have a duty telephone. */
export async function membersWithPager(db: Database, viewer: Viewer): Promise<ReadonlySet<MemberId>> {
  const rows = await pagedMembers(db, viewer.center);
  return new Set(rows.map(({ member }) => member));
}

/** The same number under another key: nobody's doing, so no event. One that was changed meanwhile stays. */
export async function replacePager(
  db: Database,
  member: MemberId,
  before: Uint8Array,
  pager: Uint8Array,
): Promise<void> {
  await db
    .update(members)
    .set({ pager })
    .where(and(eq(members.id, member), eq(members.pager, before)));
}
