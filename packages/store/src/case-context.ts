import type { CaseId } from "@sanad/domain/id";
import { approvals } from "@sanad/schema/approvals";
import { cases } from "@sanad/schema/cases";
import { conflicts } from "@sanad/schema/conflicts";
import { evidence } from "@sanad/schema/evidence";
import { links } from "@sanad/schema/links";
import { outbox } from "@sanad/schema/outbox";
import { tasks } from "@sanad/schema/tasks";
import { threads } from "@sanad/schema/threads";
import { and, asc, desc, eq, gt, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { StaffCase } from "./staff-cases.ts";
import { openableBy } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

export type CaseContext = Awaited<ReturnType<typeof caseContext>>;

/**
 * What stands beside a case's entries in rows of their own: messages to the person and what became of them, the center's
 * tasks, evidence that is closed or gone, links to cases that the viewer may open too, and who may not open this one.
 *
 * @param now UTC milliseconds
 */
export async function caseContext(db: Database, viewer: Viewer, { id }: Pick<StaffCase, "id">, now: number) {
  const [messages, openTasks, held, approved, closedTo, linked, stopped] = await db.batch([
    db
      .select({
        id: outbox.id,
        status: outbox.status,
        failure: outbox.failure,
        createdAt: outbox.createdAt,
        nextAt: outbox.nextAt,
        sentAt: outbox.sentAt,
        delivery: outbox.delivery,
        deliveryAt: outbox.deliveryAt,
      })
      .from(outbox)
      .where(and(eq(outbox.caseId, id), eq(outbox.kind, "message")))
      .orderBy(desc(outbox.createdAt))
      .limit(100),
    db
      .select()
      .from(tasks)
      .where(and(eq(tasks.caseId, id), eq(tasks.center, viewer.center), isNull(tasks.doneAt)))
      .orderBy(asc(tasks.dueAt))
      .limit(30),
    db
      .select({ id: evidence.id, quarantinedAt: evidence.quarantinedAt, deletedAt: evidence.deletedAt })
      .from(evidence)
      .where(eq(evidence.caseId, id)),
    db
      .select({ subject: approvals.subject })
      .from(approvals)
      .where(
        and(
          eq(approvals.caseId, id),
          eq(approvals.kind, "own-recording"),
          eq(approvals.decision, "given"),
          or(isNull(approvals.expiresAt), gt(approvals.expiresAt, now)),
        ),
      ),
    db
      .select({ member: conflicts.member, at: conflicts.at })
      .from(conflicts)
      .where(and(eq(conflicts.caseId, id), isNull(conflicts.liftedAt))),
    db
      .select({
        id: links.id,
        madeAt: links.madeAt,
        madeBy: links.madeBy,
        // a batch gives rows by the names of their columns, and both tables have an `id`
        case: sql<CaseId>`${cases.id}`.as("other"),
        reference: cases.reference,
      })
      .from(links)
      .innerJoin(cases, or(eq(cases.id, links.first), eq(cases.id, links.second)))
      .where(
        and(
          or(eq(links.first, id), eq(links.second, id)),
          isNull(links.undoneAt),
          ne(cases.id, id),
          // only what this viewer could open by itself
          openableBy(viewer),
        ),
      ),
    db
      .select({ stoppedAt: threads.stoppedAt })
      .from(threads)
      .where(and(eq(threads.caseId, id), eq(threads.channel, "sms"), isNotNull(threads.stoppedAt))),
  ]);
  return {
    messages,
    tasks: openTasks,
    evidence: held,
    approvedRecordings: approved.map((row) => row.subject),
    conflicts: closedTo,
    links: linked,
    /** STOP by SMS */
    stopped,
  };
}
