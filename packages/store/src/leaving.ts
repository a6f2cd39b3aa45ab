import type { CaseId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { credentials } from "@sanad/schema/credentials";
import { members } from "@sanad/schema/members";
import { memberships } from "@sanad/schema/memberships";
import { tasks } from "@sanad/schema/tasks";
import { wraps } from "@sanad/schema/wraps";
import { and, eq, isNull, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { CenterMember } from "./center-members.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { closeInvitations } from "./invitations.ts";
import { recordedInScopes } from "./ledger.ts";
import { asRead, dropCenterWraps, ofCenter, presidesStill } from "./member-changes.ts";
import { endSessionsOf } from "./sessions.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Ends a membership and everything that the member could still come in by, in one batch. Open cases that they worked on are
 * nobody's then, so that they stand among the unassigned and do not wait for somebody who is gone.
 *
 * @returns `false` when it changed meanwhile, or when nobody would preside any more
 */
export async function endMembership(
  db: Database,
  viewer: Viewer,
  read: CenterMember,
  now: number,
): Promise<boolean> {
  const { member } = read;
  const { member: actor } = viewer;
  const left: LedgerEvent = { at: now, actor, action: "member-left", subject: member };
  const unassigned: LedgerEvent = { at: now, actor, action: "case-assigned", subject: null };
  const worked = await openCasesOf(db, read);
  const events = new Map<string, readonly LedgerEvent[]>([
    [`center:${viewer.center}`, [left]],
    ...worked.map((id) => [id, [unassigned]] as const),
  ]);
  const statements = [...outStatements(db, viewer, read, now), ...handBackStatements(db, read, worked)];
  try {
    await recordedInScopes(db, events, statements);
    return true;
  } catch (error) {
    if (missingColumn(error) === "memberships.signatures") return false;
    throw error;
  }
}

async function openCasesOf(
  db: Database,
  { center, member }: Pick<CenterMember, "center" | "member">,
): Promise<readonly CaseId[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.lead, center), eq(cases.open, 1), eq(cases.assignee, member)));
  return rows.map((row) => row.id);
}

/** Whoever is about to save in one of these cases notices that it is not what they read. */
function handBackStatements(
  db: Database,
  { center, member }: Pick<CenterMember, "center" | "member">,
  worked: readonly CaseId[],
): readonly Statement[] {
  return [
    db
      .update(cases)
      .set({ assignee: null, revision: sql`${cases.revision} + 1` })
      .where(and(among(cases.id, worked), eq(cases.assignee, member))),
    db
      .update(tasks)
      .set({ assignee: null })
      .where(and(eq(tasks.center, center), eq(tasks.assignee, member), isNull(tasks.doneAt))),
  ];
}

function outStatements(
  db: Database,
  viewer: Viewer,
  read: CenterMember,
  now: number,
): readonly [Statement, ...Statement[]] {
  const { member } = read;
  const gone = sql`not exists (select 1 from memberships as rest where rest.member = ${member} and rest.until is null)`;
  return [
    db
      .update(memberships)
      .set({ until: now, signatures: asRead(read, read.signatures, presidesStill(read)) })
      .where(ofCenter(viewer, member)),
    endSessionsOf(db, member),
    closeInvitations(db, viewer.center, member, now),
    dropCenterWraps(db, viewer, member),
    db
      .delete(wraps)
      .where(
        and(
          eq(wraps.party, `member:${member}`),
          sql`${wraps.caseId} in (select ${cases.id} from ${cases} where ${cases.lead} = ${viewer.center})`,
        ),
      ),
    db.delete(credentials).where(and(eq(credentials.member, member), gone)),
    db
      .update(members)
      .set({ pager: null })
      .where(and(eq(members.id, member), gone)),
  ];
}
