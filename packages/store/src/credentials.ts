import type { CredentialId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { credentials } from "@sanad/schema/credentials";
import { sessions } from "@sanad/schema/sessions";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { brokenConstraint, missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { CredentialRow } from "./member-rows.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

/** The viewer's own ways in, the oldest first. */
export async function ownCredentials(db: Database, viewer: Viewer) {
  return db
    .select({
      id: credentials.id,
      kind: credentials.kind,
      passkey: credentials.passkey,
      createdAt: credentials.createdAt,
      usedAt: credentials.usedAt,
    })
    .from(credentials)
    .where(eq(credentials.member, viewer.member))
    .orderBy(asc(credentials.createdAt));
}

/**
 * A further way in of the viewer's own.
 *
 * @returns `false` when that passkey is there already, or when a challenge is used again; nothing is stored then
 */
export async function addCredential(
  db: Database,
  viewer: Viewer,
  row: CredentialRow,
  beside: readonly Statement[] = [],
): Promise<boolean> {
  const event: LedgerEvent = {
    at: row.createdAt,
    actor: viewer.member,
    action: "credential-added",
    subject: row.id,
  };
  try {
    await recordedBatch(
      db,
      `center:${viewer.center}`,
      [event],
      [...beside, db.insert(credentials).values(row)],
    );
    return true;
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === "credentials.locator" || broken === "challenges.hash") return false;
    throw error;
  }
}

/** In the place of the one before, under the same key card. Whoever signed in with the old password elsewhere is signed out. */
export async function replaceCredential(
  db: Database,
  viewer: Viewer,
  before: CredentialId,
  row: CredentialRow,
  beside: readonly Statement[],
): Promise<void> {
  const [at, actor] = [row.createdAt, viewer.member];
  await recordedBatch(
    db,
    `center:${viewer.center}`,
    [
      { at, actor, action: "credential-removed", subject: before },
      { at, actor, action: "credential-added", subject: row.id },
      { at, actor, action: "session-ended", subject: "others" },
    ],
    [
      db.delete(credentials).where(and(eq(credentials.id, before), eq(credentials.member, viewer.member))),
      db.insert(credentials).values(row),
      endOthers(db, viewer),
      ...beside,
    ],
  );
}

/**
 * Removes a way in of the viewer's own, and signs out what may have come in by it.
 *
 * @param now UTC milliseconds
 * @returns `false` for the last one: nobody locks themselves out
 */
export async function removeCredential(
  db: Database,
  viewer: Viewer,
  id: CredentialId,
  now: number,
): Promise<boolean> {
  const own = and(eq(credentials.id, id), eq(credentials.member, viewer.member));
  const others = sql`select 1 from credentials as other where other.member = ${viewer.member} and other.id <> ${id}`;
  // Without another way in the row loses what it may not lose, which takes the whole batch with it.
  const unlessLast = db
    .update(credentials)
    .set({ sealed: sql`case when exists (${others}) then ${credentials.sealed} end` })
    .where(own);
  const [at, actor] = [now, viewer.member];
  try {
    await recordedBatch(
      db,
      `center:${viewer.center}`,
      [
        { at, actor, action: "credential-removed", subject: id },
        { at, actor, action: "session-ended", subject: "others" },
      ],
      [unlessLast, db.delete(credentials).where(own), endOthers(db, viewer)],
    );
    return true;
  } catch (error) {
    if (missingColumn(error) === "credentials.sealed") return false;
    throw error;
  }
}

/** For the batch of a session that a passkey began. @param now UTC milliseconds */
export function countedStatement(db: Database, id: CredentialId, counter: number, now: number): Statement {
  return db.update(credentials).set({ usedAt: now, counter }).where(eq(credentials.id, id));
}

function endOthers(db: Database, viewer: Viewer): Statement {
  return db.delete(sessions).where(and(eq(sessions.member, viewer.member), ne(sessions.id, viewer.session)));
}
