import type { CaseId, JobId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { cases } from "@sanad/schema/cases";
import { jobs } from "@sanad/schema/jobs";
import { summaries } from "@sanad/schema/summaries";
import { wraps } from "@sanad/schema/wraps";
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { among } from "./among.ts";
import { missingColumn } from "./constraint.ts";
import type { Database } from "./database.ts";
import { recordedInScopes } from "./ledger.ts";
import type { Statement } from "./statement.ts";
import type { Viewer } from "./viewer.ts";

export type JobRow = NonNullable<Awaited<ReturnType<typeof jobOf>>>;
export type NewJobRow = typeof jobs.$inferInsert;
export type WrapToRenew = Awaited<ReturnType<typeof wrapsOf>>[number];

/** A job of the viewer's center. */
export async function jobOf(db: Database, viewer: Viewer, id: JobId) {
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.center, viewer.center)));
  return row ?? null;
}

/** What is not done yet, the newest first. */
export async function unfinishedJobs(db: Database, viewer: Viewer) {
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.center, viewer.center), isNull(jobs.finishedAt)))
    .orderBy(desc(jobs.startedAt));
}

/** For the batch that makes such work necessary, or by itself. */
export function jobInsert(db: Database, row: NewJobRow): Statement {
  return db.insert(jobs).values(row);
}

export async function startJob(db: Database, row: NewJobRow): Promise<void> {
  await db.insert(jobs).values(row);
}

/** How many cases have a wrap of that party that is made for another key. */
export async function countToWrap(
  db: Database,
  party: string,
  key: Uint8Array,
  which: "open" | "closed" | "all",
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${wraps.caseId})` })
    .from(wraps)
    .innerJoin(cases, eq(cases.id, wraps.caseId))
    .where(and(eq(wraps.party, party), ne(wraps.key, key), isOpen(which)));
  return row?.count ?? 0;
}

/** The next cases of a job, by id. */
export async function casesToWrap(
  db: Database,
  party: string,
  key: Uint8Array,
  which: "open" | "closed" | "all",
  after: CaseId | null,
  limit: number,
): Promise<readonly CaseId[]> {
  const rows = await db
    .selectDistinct({ id: wraps.caseId })
    .from(wraps)
    .innerJoin(cases, eq(cases.id, wraps.caseId))
    .where(
      and(
        eq(wraps.party, party),
        ne(wraps.key, key),
        isOpen(which),
        after === null ? undefined : gt(wraps.caseId, after),
      ),
    )
    .orderBy(wraps.caseId)
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Wraps of one party in these cases, of every epoch. */
export async function wrapsOf(db: Database, party: string, ids: readonly CaseId[]) {
  return db
    .select()
    .from(wraps)
    .where(and(eq(wraps.party, party), among(wraps.caseId, ids)));
}

function isOpen(which: "open" | "closed" | "all") {
  return which === "all" ? undefined : eq(cases.open, which === "open" ? 1 : 0);
}

export interface RenewedWrap {
  readonly read: WrapToRenew;
  readonly sealed: Uint8Array;
}

/**
 * Stores one page of a job: its wraps, how far it came, and a ledger row of each case.
 *
 * @param read the job as it was; whoever finds it further does nothing
 * @param to how far it is then; `cursor` null at its end
 * @returns `false` when somebody else had done this page
 */
export async function storeJobPage(
  db: Database,
  viewer: Viewer,
  read: JobRow,
  renewed: readonly RenewedWrap[],
  to: { readonly cursor: CaseId | null; readonly cases: number },
  now: number,
): Promise<boolean> {
  // Its count is NULL, and fails the batch, where the job is not what was read.
  const done = sql`case when ${jobs.done} = ${read.done} and ${jobs.cursor} is ${read.cursor} and ${jobs.finishedAt} is null then ${read.done + to.cases} end`;
  const progress = db
    .update(jobs)
    .set({ done, ...(to.cursor === null ? { finishedAt: now } : { cursor: to.cursor }) })
    .where(eq(jobs.id, read.id));
  const ids = [...new Set(renewed.map((wrap) => wrap.read.caseId))];
  const event: LedgerEvent = { at: now, actor: viewer.member, action: "case-rewrapped", subject: read.id };
  const updates = renewed.map(({ read: { caseId, epoch, party, key }, sealed }) =>
    db
      .update(wraps)
      .set({ key: read.toKey, sealed })
      .where(
        and(eq(wraps.caseId, caseId), eq(wraps.epoch, epoch), eq(wraps.party, party), eq(wraps.key, key)),
      ),
  );
  const lines = db
    .delete(summaries)
    .where(
      and(eq(summaries.center, read.center), ne(summaries.key, read.toKey), among(summaries.caseId, ids)),
    );
  try {
    await recordedInScopes(db, new Map(ids.map((id) => [id, [event]])), [progress, ...updates, lines]);
    return true;
  } catch (error) {
    if (missingColumn(error) === "jobs.done") return false;
    throw error;
  }
}
