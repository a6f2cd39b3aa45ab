import type { LedgerEvent } from "@sanad/domain/ledger";
import { centerWraps } from "@sanad/schema/center-wraps";
import { jobs } from "@sanad/schema/jobs";
import { memberships } from "@sanad/schema/memberships";
import { rosters } from "@sanad/schema/rosters";
import { and, eq, sql } from "drizzle-orm";
import type { CenterMember } from "./center-members.ts";
import type { Database } from "./database.ts";
import type { NewJobRow } from "./jobs.ts";
import { recordedBatch } from "./ledger.ts";
import { asRead, storeUnless } from "./member-changes.ts";
import type { CenterWrapRow } from "./member-rows.ts";
import type { Viewer } from "./viewer.ts";

/** What a change of a center's key stores. */
export interface RekeyedRows {
  /** everybody whose row was read; of those who left only the name is sealed anew */
  readonly people: readonly {
    readonly read: CenterMember;
    readonly name: Uint8Array;
    readonly signatures: string | null;
  }[];
  readonly given: readonly CenterWrapRow[];
  /** the same plan, signed by the new key too; `null` where none counts */
  readonly roster: { readonly since: number; readonly roster: string } | null;
  readonly job: NewJobRow;
}

/**
 * The change of a center's key: what each member is given of it, memberships and the roster signed and names sealed anew, and
 * the job that follows, in one batch.
 *
 * @returns `false` when anybody joined, left or changed meanwhile, or changed the key too
 */
export async function storeCenterKey(
  db: Database,
  viewer: Viewer,
  { people, given, roster, job }: RekeyedRows,
  now: number,
): Promise<boolean> {
  const active = people.filter((one) => one.signatures !== null).length;
  const present = sql`(select count(*) from ${memberships} where ${memberships.center} = ${viewer.center} and ${memberships.until} is null)`;
  const updates = people.map(({ read, name, signatures }) =>
    db
      .update(memberships)
      .set({ name, ...(signatures !== null && { signatures: asRead(read, signatures) }) })
      .where(and(eq(memberships.center, viewer.center), eq(memberships.member, read.member))),
  );
  const total = sql<number>`case when ${present} = ${active} then ${job.total} end`;
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "center-rekeyed", subject: job.id };
  const statements = [
    ...updates,
    ...given.map((row) => db.insert(centerWraps).values(row)),
    ...(roster === null ? [] : [db.insert(rosters).values({ center: viewer.center, ...roster })]),
    db.insert(jobs).values({ ...job, total }),
  ];
  return storeUnless(["memberships.signatures", "jobs.total"], db, viewer, [event], statements);
}

/** That new sheets were printed: whoever has two of them opens every case. @param now UTC milliseconds */
export async function recordPrinting(db: Database, viewer: Viewer, key: string, now: number): Promise<void> {
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "recovery-printed", subject: key };
  await recordedBatch(db, `center:${viewer.center}`, [event], []);
}
