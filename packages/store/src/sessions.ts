import type { MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { sessions } from "@sanad/schema/sessions";
import { and, desc, eq, gt, lte, ne } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { brokenConstraint } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { Viewer } from "./viewer.ts";

export type SessionRow = typeof sessions.$inferInsert;

/**
 * Stores a session that begins, with whatever belongs to the same moment: a credential's use, a failed try forgotten.
 *
 * @param replaced the session that the same browser had until now: it ends
 * @returns `false` when a challenge is used again; nothing is stored then
 */
export async function storeSession(
  db: Database,
  row: SessionRow,
  beside: readonly BatchItem<"sqlite">[],
  replaced: Uint8Array | null = null,
): Promise<boolean> {
  const [at, actor] = [row.seenAt, row.member];
  const events: LedgerEvent[] = [{ at, actor, action: "session-begun", subject: null }];
  const statements = [db.insert(sessions).values(row), ...beside];
  if (replaced !== null && (await isThere(db, replaced))) {
    events.unshift({ at, actor, action: "session-ended", subject: null });
    statements.unshift(db.delete(sessions).where(eq(sessions.id, replaced)));
  }
  try {
    await recordedBatch(db, `center:${row.center}`, events, statements);
    return true;
  } catch (error) {
    if (brokenConstraint(error) === "challenges.hash") return false;
    throw error;
  }
}

async function isThere(db: Database, id: Uint8Array): Promise<boolean> {
  return (await db.select({ id: sessions.id }).from(sessions).where(eq(sessions.id, id))).length > 0;
}

/** A request was seen; written at most once a minute, because it is no change that anybody must be told of. */
export async function touchSession(db: Database, id: Uint8Array, now: number): Promise<void> {
  await db
    .update(sessions)
    .set({ seenAt: now })
    .where(and(eq(sessions.id, id), lte(sessions.seenAt, now - 60_000)));
}

/** A session's keys anew, after the center changed its own: what it opens was given to the member already. */
export async function keepSessionKeys(db: Database, id: Uint8Array, sealed: Uint8Array): Promise<void> {
  await db.update(sessions).set({ sealed }).where(eq(sessions.id, id));
}

/**
 * The member's own sessions, the last used first.
 *
 * @param now UTC milliseconds
 * @param idle milliseconds without a request after which a session is over
 */
export async function ownSessions(db: Database, viewer: Viewer, now: number, idle: number) {
  return db
    .select({
      id: sessions.id,
      center: sessions.center,
      label: sessions.label,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .where(
      and(eq(sessions.member, viewer.member), gt(sessions.expiresAt, now), gt(sessions.seenAt, now - idle)),
    )
    .orderBy(desc(sessions.seenAt))
    .limit(50);
}

/** Ends sessions of the viewer's own. @param id one of them, or all but this one */
export async function endOwnSessions(
  db: Database,
  viewer: Viewer,
  id: Uint8Array | "others",
  now: number,
): Promise<void> {
  const which = id === "others" ? ne(sessions.id, viewer.session) : eq(sessions.id, id);
  const subject = id === "others" ? "others" : null;
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "session-ended", subject };
  const statement = db.delete(sessions).where(and(eq(sessions.member, viewer.member), which));
  await recordedBatch(db, `center:${viewer.center}`, [event], [statement]);
}

/** For the batch that ends a membership: nothing of that member stays signed in. */
export function endSessionsOf(db: Database, member: MemberId): BatchItem<"sqlite"> {
  return db.delete(sessions).where(eq(sessions.member, member));
}
