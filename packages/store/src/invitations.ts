import type { CenterId } from "@sanad/domain/center";
import type { InvitationId, MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { invitations } from "@sanad/schema/invitations";
import { memberships } from "@sanad/schema/memberships";
import { credentials } from "@sanad/schema/credentials";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { CredentialRow } from "./member-rows.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

export type InvitationRow = typeof invitations.$inferInsert;
export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof invitationAt>>>;

/**
 * An invitation that may still be used, before anybody is known: it gives sealed bytes only.
 *
 * @param locator SHA-256 of what the link carries
 * @param now UTC milliseconds
 */
export async function invitationAt(db: Database, locator: Uint8Array, now: number) {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.locator, locator), isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .limit(1);
  return row ?? null;
}

/** Invitations of the viewer's center that nobody used yet. @param now UTC milliseconds */
export async function openInvitations(db: Database, viewer: Viewer, now: number) {
  return db
    .select({ id: invitations.id, member: invitations.member, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(
      and(eq(invitations.center, viewer.center), isNull(invitations.usedAt), gt(invitations.expiresAt, now)),
    )
    .orderBy(invitations.expiresAt);
}

/** For the batch that makes what is invited. */
export function invitationInsert(db: Database, row: InvitationRow): Statement {
  return db.insert(invitations).values(row);
}

/** For the batch after which none of a member's invitations to a center opens anything. */
export function closeInvitations(db: Database, center: CenterId, member: MemberId, now: number): Statement {
  return db
    .update(invitations)
    .set({ sealed: new Uint8Array(), expiresAt: now })
    .where(
      and(
        eq(invitations.center, center),
        eq(invitations.member, member),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
      ),
    );
}

/**
 * The member's first way in, and the end of the invitation, in one batch.
 *
 * @param beside further statements of the same batch
 * @param now UTC milliseconds
 * @returns `false` for an invitation that was used, withdrawn or over by then: nothing is stored
 */
export async function useInvitation(
  db: Database,
  { id, center, member }: Pick<FoundInvitation, "id" | "center" | "member">,
  credential: CredentialRow,
  beside: readonly Statement[],
  now: number,
): Promise<boolean> {
  const isOpen = and(isNull(invitations.usedAt), gt(invitations.expiresAt, now));
  // What may not be NULL is NULL for an invitation that is over, and takes the whole batch with it.
  const use = db
    .update(invitations)
    .set({ sealed: sql`case when ${isOpen} then x'' end`, usedAt: now })
    .where(eq(invitations.id, id));
  const events: LedgerEvent[] = [
    { at: now, actor: member, action: "member-joined", subject: member },
    { at: now, actor: member, action: "credential-added", subject: credential.id },
  ];
  const statements = [use, db.insert(credentials).values(credential), ...beside];
  try {
    await recordedBatch(db, `center:${center}`, events, statements);
    return true;
  } catch (error) {
    if (missingColumn(error) === "invitations.sealed") return false;
    throw error;
  }
}

/** Takes an invitation back, and with it the membership of somebody who never came. @param now UTC milliseconds */
export async function withdrawInvitation(
  db: Database,
  viewer: Viewer,
  { id, member }: { readonly id: InvitationId; readonly member: MemberId },
  now: number,
): Promise<void> {
  const never = sql`not exists (select 1 from ${invitations} where ${invitations.member} = ${member} and ${invitations.usedAt} is not null) and not exists (select 1 from ${credentials} where ${credentials.member} = ${member})`;
  const end = db
    .update(memberships)
    .set({ until: now })
    .where(
      and(
        eq(memberships.center, viewer.center),
        eq(memberships.member, member),
        isNull(memberships.until),
        never,
      ),
    );
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "invitation-withdrawn", subject: id };
  const statements = [closeInvitations(db, viewer.center, member, now), end];
  await recordedBatch(db, `center:${viewer.center}`, [event], statements);
}
