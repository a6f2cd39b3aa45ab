import type { ChainEnd } from "@sanad/domain/checkpoint";
import { checkpoints } from "@sanad/schema/checkpoints";
import { ledger } from "@sanad/schema/ledger";
import { and, asc, desc, eq, gt, lt, lte, max, sql } from "drizzle-orm";
import type { Database } from "./database.ts";

export type CheckpointRow = typeof checkpoints.$inferSelect;

/** The ledger's own number of a row. Rows are never deleted, so it counts them in the order of their coming. */
const row = sql<number>`${ledger}.rowid`;
/** Earlier rows that are asked for in one batch. */
const BATCH = 50;

/** The newest checkpoints, the last first. */
export async function newestCheckpoints(db: Database, limit: number): Promise<readonly CheckpointRow[]> {
  return db.select().from(checkpoints).orderBy(desc(checkpoints.at)).limit(limit);
}

/** A checkpoint and the one before it. */
export async function checkpointAt(db: Database, at: number): Promise<readonly CheckpointRow[]> {
  return db.select().from(checkpoints).where(lte(checkpoints.at, at)).orderBy(desc(checkpoints.at)).limit(2);
}

/** How far the ledger goes, and when its first row was written; `null` while it is empty. */
export async function ledgerExtent(
  db: Database,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const [first] = await db.select({ at: ledger.at }).from(ledger).orderBy(asc(row)).limit(1);
  const [end] = await db.select({ last: sql<number>`max(${row})` }).from(ledger);
  return first === undefined || end === undefined ? null : { first: first.at, last: end.last };
}

/** The end of each chain among the rows after `after`, up to and with `last`. */
export async function chainEnds(db: Database, after: number, last: number): Promise<readonly ChainEnd[]> {
  // SQLite gives the other columns of the row that has the maximum
  return db
    .select({ scope: ledger.scope, sequence: max(ledger.sequence).mapWith(Number), hash: ledger.hash })
    .from(ledger)
    .where(and(gt(row, after), lte(row, last)))
    .groupBy(ledger.scope);
}

/** Rows of the ledger in the order of their coming. */
export async function ledgerRows(db: Database, after: number, last: number, limit: number) {
  return db
    .select({
      row,
      scope: ledger.scope,
      sequence: ledger.sequence,
      at: ledger.at,
      actor: ledger.actor,
      action: ledger.action,
      subject: ledger.subject,
      hash: ledger.hash,
    })
    .from(ledger)
    .where(and(gt(row, after), lte(row, last)))
    .orderBy(asc(row))
    .limit(limit);
}

/** The hash of the last row before each of these; a chain without an entry has none. */
export async function hashesBefore(
  db: Database,
  starts: readonly { readonly scope: string; readonly sequence: number }[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (let start = 0; start < starts.length; start += BATCH) {
    const [first, ...others] = starts.slice(start, start + BATCH).map(({ scope, sequence }) =>
      db
        .select({ scope: ledger.scope, hash: ledger.hash })
        .from(ledger)
        .where(and(eq(ledger.scope, scope), lt(ledger.sequence, sequence)))
        .orderBy(desc(ledger.sequence))
        .limit(1),
    );
    if (first === undefined) continue;
    for (const { scope, hash } of (await db.batch([first, ...others])).flat()) found.set(scope, hash);
  }
  return found;
}

/** For the batch that records it. */
export function checkpointStatement(db: Database, made: CheckpointRow) {
  return db.insert(checkpoints).values(made);
}
