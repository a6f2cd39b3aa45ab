import type { LedgerAction } from "@sanad/domain/ledger";
import { ledger } from "@sanad/schema/ledger";
import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

/** A page that is read again within this time is one opening. Milliseconds. */
const ONE_OPENING = 3_600_000;

/** Writes down that a member opened a case, once for what they read of it within an hour. @param now UTC milliseconds */
export async function recordOpening(
  db: Database,
  viewer: Viewer,
  { id }: Pick<StaffCase, "id">,
  now: number,
): Promise<void> {
  const seen = await db
    .select({ at: ledger.at })
    .from(ledger)
    .where(
      and(
        eq(ledger.actor, viewer.member),
        gt(ledger.at, now - ONE_OPENING),
        eq(ledger.scope, id),
        eq(ledger.action, "case-opened"),
        // said as in the partial index of members' rows, or SQLite would not read it
        sql`"actor" >= 'member_' and "actor" < 'member\`'`,
      ),
    )
    .limit(1);
  if (seen.length > 0) return;
  await recordAct(db, viewer, { id }, "case-opened", `${viewer.center}:${viewer.role}`, now);
}

/** Writes down what a member did that changes no other row. */
export async function recordAct(
  db: Database,
  viewer: Viewer,
  { id }: Pick<StaffCase, "id">,
  action: LedgerAction,
  subject: string | null,
  now: number,
): Promise<void> {
  await recordedBatch(db, id, [{ at: now, actor: viewer.member, action, subject }], []);
}

/** What others changed of a case's row since a moment, the oldest first: for whoever saved too late. */
export async function changesSince(
  db: Database,
  viewer: Viewer,
  { id }: Pick<StaffCase, "id">,
  since: number,
) {
  return db
    .select({ at: ledger.at, actor: ledger.actor, action: ledger.action, subject: ledger.subject })
    .from(ledger)
    .where(and(eq(ledger.scope, id), gt(ledger.at, since), ne(ledger.actor, viewer.member)))
    .orderBy(ledger.sequence)
    .limit(20);
}
