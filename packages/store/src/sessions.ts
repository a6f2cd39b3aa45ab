import type { MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { sessions } from "@sanad/schema/sessions";
import { and, desc, eq, gt, lte } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { Viewer } from "./viewer.ts";

export type SessionRow = typeof sessions.$inferInsert;

/** Stores a session that begins, with whatever belongs to the same moment: a credential's use, a failed try forgotten. */
export async function storeSession(
  db: Database,
  row: SessionRow,
  beside: readonly BatchItem<"sqlite">[],
): Promise<void> {
  const event: LedgerEvent = { at: row.createdAt, actor: row.member, action: "session-begun", subject: null };
  await recordedBatch(db, `center:${row.center}`, [event], [db.insert(sessions).values(row), ...beside]);
}

/** A request was seen; written at most once a minute, because it is no change that anybody must be told of. */
export async function touchSession(db: Database, id: Uint8Array, now: number): Promise<void> {
  await db
    .update(sessions)
    .set({ seenAt: now })
    .where(and(eq(sessions.id, id), lte(sessions.seenAt, now - 60_000)));
}

/** The member's own sessions, the last used first. @param now UTC milliseconds */
export async function ownSessions(db: Database, viewer: Viewer, now: number) {
  return db
    .select({
      id: sessions.id,
      center: sessions.center,
      label: sessions.label,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.member, viewer.member), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt))
    .limit(50);
}

/** Ends sessions of the viewer's own. @param ids none for all of them */
export async function endOwnSessions(
  db: Database,
  viewer: Viewer,
  id: Uint8Array | null,
  now: number,
): Promise<void> {
  const which = id === null ? undefined : eq(sessions.id, id);
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "session-ended", subject: null };
  const statement = db.delete(sessions).where(and(eq(sessions.member, viewer.member), which));
  await recordedBatch(db, `center:${viewer.center}`, [event], [statement]);
}

/** For the batch that ends a membership: nothing of that member stays signed in. */
export function endSessionsOf(db: Database, member: MemberId): BatchItem<"sqlite"> {
  return db.delete(sessions).where(eq(sessions.member, member));
}
