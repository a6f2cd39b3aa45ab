import { concat, sameBytes, utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { DomainError } from "@sanad/domain/error";
import { ledgerBytes, type LedgerEvent } from "@sanad/domain/ledger";
import { ledger } from "@sanad/schema/ledger";
import { and, eq, gt, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import { brokenConstraint } from "./constraint.ts";

/** Writers of one scope that meet at the same moment; each loser tries again on the longer chain. */
const ATTEMPTS = 24;
/** Milliseconds by which the longest pause before a try grows: losers that keep step would meet again, and one win. */
const PAUSE = 20;
/** D1 takes at most 100 bound parameters a statement; a ledger row has seven. */
const ROWS_A_STATEMENT = 14;

/** The hash before a chain's first row, so that a chain cannot be cut from the front and passed as whole. */
async function genesis(scope: string): Promise<Uint8Array> {
  return sha256(utf8(`sanad/ledger/v1\0${scope}`));
}

/**
 * Writes a change of state and its ledger rows as one D1 batch: both are stored or neither.
 * Another writer who extends the chain in between makes the batch fail on the primary key; it is then
 * tried again on the new end, after a random pause.
 *
 * @param scope a case id, or `center:<id>`
 * @throws whatever D1 throws; nothing is stored then
 */
export async function recordedBatch(
  db: Database,
  scope: string,
  events: readonly LedgerEvent[],
  statements: readonly BatchItem<"sqlite">[],
): Promise<void> {
  await recordedInScopes(db, new Map([[scope, events]]), statements);
}

/** Like `recordedBatch`, for one change that is written down in several scopes: a page of cases, wrapped anew. */
export async function recordedInScopes(
  db: Database,
  events: ReadonlyMap<string, readonly LedgerEvent[]>,
  statements: readonly BatchItem<"sqlite">[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const rows = await chains(db, events);
    const inserts: BatchItem<"sqlite">[] = [];
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      inserts.push(db.insert(ledger).values(rows.slice(start, start + ROWS_A_STATEMENT)));
    }
    const [first, ...rest] = [...statements, ...inserts];
    if (first === undefined) return;
    try {
      await db.batch([first, ...rest]);
      return;
    } catch (error) {
      if (brokenConstraint(error) !== "ledger.scope" || attempt === ATTEMPTS) throw error;
    }
    await pause(Math.random() * PAUSE * attempt);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

type LedgerRow = typeof ledger.$inferInsert;

async function chains(
  db: Database,
  events: ReadonlyMap<string, readonly LedgerEvent[]>,
): Promise<LedgerRow[]> {
  const [first, ...others] = events.keys();
  if (first === undefined) return [];
  const which = others.length === 0 ? eq(ledger.scope, first) : among(ledger.scope, [first, ...others]);
  // Beside `max` SQLite gives the other columns of the row that has it: https://www.sqlite.org/lang_select.html#bareagg
  const ends = await db
    .select({ scope: ledger.scope, sequence: sql<number>`max(${ledger.sequence})`, hash: ledger.hash })
    .from(ledger)
    .where(which)
    .groupBy(ledger.scope);
  const known = new Map(ends.map((end) => [end.scope, end]));
  const rows: LedgerRow[] = [];
  for (const [scope, added] of events) {
    const end = known.get(scope) ?? { sequence: 0, hash: await genesis(scope) };
    rows.push(...(await chain(scope, end, added)));
  }
  return rows;
}

async function chain(
  scope: string,
  end: { readonly sequence: number; readonly hash: Uint8Array },
  events: readonly LedgerEvent[],
): Promise<LedgerRow[]> {
  let { sequence, hash } = end;
  const rows: LedgerRow[] = [];
  for (const event of events) {
    sequence += 1;
    hash = await link(hash, ledgerBytes(scope, sequence, event));
    rows.push({ scope, sequence, ...event, hash });
  }
  return rows;
}

/** Rows of a chain that are looked at together. */
const ROWS_A_READ = 2000;

export interface CheckedChain {
  /** rows that hold */
  readonly rows: number;
  /** the first row that does not; `null` where the chain is whole */
  readonly brokenAt: number | null;
}

/** Follows a chain from its start, up to the first row that was changed, left out or put in. */
export async function checkChain(db: Database, scope: string): Promise<CheckedChain> {
  let hash = await genesis(scope);
  for (let rows = 0; ;) {
    const next = await db
      .select()
      .from(ledger)
      .where(and(eq(ledger.scope, scope), gt(ledger.sequence, rows)))
      .orderBy(ledger.sequence)
      .limit(ROWS_A_READ);
    for (const row of next) {
      hash = await link(hash, ledgerBytes(scope, rows + 1, row));
      if (row.sequence !== rows + 1 || !sameBytes(hash, row.hash)) return { rows, brokenAt: rows + 1 };
      rows += 1;
    }
    if (next.length < ROWS_A_READ) return { rows, brokenAt: null };
  }
}

/**
 * Follows a chain from its start.
 *
 * @returns how many rows it has
 * @throws DomainError `damaged` when a row was changed, left out or put in
 */
export async function verifyLedger(db: Database, scope: string): Promise<number> {
  const { rows, brokenAt } = await checkChain(db, scope);
  if (brokenAt !== null) {
    throw new DomainError("damaged", `the ledger of ${scope} is broken at row ${brokenAt}`);
  }
  return rows;
}

/** The hash of a row after the row before it. @param before `null` before a chain's first row */
export async function chainedHash(
  before: Uint8Array | null,
  scope: string,
  sequence: number,
  event: LedgerEvent,
): Promise<Uint8Array> {
  return link(before ?? (await genesis(scope)), ledgerBytes(scope, sequence, event));
}

async function link(before: Uint8Array, row: Uint8Array): Promise<Uint8Array> {
  return sha256(concat(before, row));
}
