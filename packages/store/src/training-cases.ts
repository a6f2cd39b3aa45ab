import type { CenterId } from "@sanad/domain/center";
import type { EvidenceId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { approvals } from "@sanad/schema/approvals";
import { cases } from "@sanad/schema/cases";
import { conflicts } from "@sanad/schema/conflicts";
import { entries } from "@sanad/schema/entries";
import { evidence } from "@sanad/schema/evidence";
import { inbound } from "@sanad/schema/inbound";
import { links } from "@sanad/schema/links";
import { outbox } from "@sanad/schema/outbox";
import { recipients } from "@sanad/schema/recipients";
import { summaries } from "@sanad/schema/summaries";
import { tasks } from "@sanad/schema/tasks";
import { threads } from "@sanad/schema/threads";
import { tickets } from "@sanad/schema/tickets";
import { visits } from "@sanad/schema/visits";
import { wraps } from "@sanad/schema/wraps";
import { eq, inArray, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { Viewer } from "./viewer.ts";

/** All that stands of a case beside its ledger, which stays. A test looks for tables that are missing here. */
const belonging: readonly (readonly [SQLiteTable, SQLiteColumn])[] = [
  [approvals, approvals.caseId],
  [conflicts, conflicts.caseId],
  [entries, entries.caseId],
  [evidence, evidence.caseId],
  [inbound, inbound.caseId],
  [links, links.first],
  [links, links.second],
  [outbox, outbox.caseId],
  [recipients, recipients.caseId],
  [summaries, summaries.caseId],
  [tasks, tasks.caseId],
  [threads, threads.caseId],
  [visits, visits.caseId],
  [wraps, wraps.caseId],
];

/** How many invented cases a center has. */
export async function countTraining(db: Database, { center }: Viewer): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(cases)
    .where(trainingOf(center));
  return row?.count ?? 0;
}

/** Notes that a member made invented cases. @param now UTC milliseconds */
export async function recordTraining(db: Database, viewer: Viewer, made: number, now: number): Promise<void> {
  const event: LedgerEvent = {
    at: now,
    actor: viewer.member,
    action: "training-made",
    subject: String(made),
  };
  await recordedBatch(db, `center:${viewer.center}`, [event], []);
}

/**
 * Takes the invented cases of the viewer's center away, with all that was written in them. No real case is touched, whatever a
 * caller says.
 *
 * @param now UTC milliseconds
 */
export async function wipeTraining(db: Database, viewer: Viewer, now: number): Promise<void> {
  const { center, member } = viewer;
  const invented = db.select({ id: cases.id }).from(cases).where(trainingOf(center));
  const pieces = db.select({ id: evidence.id }).from(evidence).where(inArray(evidence.caseId, invented));
  const event: LedgerEvent = { at: now, actor: member, action: "training-wiped", subject: null };
  await recordedBatch(
    db,
    `center:${center}`,
    [event],
    [
      db.delete(tickets).where(inArray(tickets.evidenceId, pieces)),
      ...belonging.map(([table, column]) => db.delete(table).where(inArray(column, invented))),
      db.delete(cases).where(trainingOf(center)),
    ],
  );
}

/** What members added to invented cases. */
export async function trainingEvidence(db: Database, { center }: Viewer): Promise<readonly EvidenceId[]> {
  const rows = await db
    .select({ id: evidence.id })
    .from(evidence)
    .innerJoin(cases, eq(cases.id, evidence.caseId))
    .where(trainingOf(center));
  return rows.map((row) => row.id);
}

/** A literal: only so does SQLite see that its partial index fits. */
function trainingOf(center: CenterId) {
  return sql`${cases.lead} = ${center} and ${cases.training} = 1`;
}
