import { sameBytes } from "@sanad/domain/bytes";
import type { ChainEnd } from "@sanad/domain/checkpoint";
import { checkpointAt, hashesBefore, ledgerRows } from "@sanad/store/checkpoint-rows";
import type { Database } from "@sanad/store/database";
import { chainedHash } from "@sanad/store/ledger";
import { checkpointHash, firstHash } from "./checkpoint.ts";

/** Rows of the ledger that are read together. */
const ROWS = 5000;

type LedgerRow = Awaited<ReturnType<typeof ledgerRows>>[number];

/**
 * Whether the ledger still is what a checkpoint covered: every row between the one before and this one is followed along
 * its chain, and the ends are hashed anew. That the checkpoint itself was not rewritten is known by the mail alone.
 *
 * @param at of the checkpoint; @returns `false` also where there is none
 */
export async function verifyCheckpoint(db: Database, at: number): Promise<boolean> {
  const [found, before] = await checkpointAt(db, at);
  if (found === undefined || found.at !== at) return false;
  const chains = await chainsBetween(db, before?.row ?? 0, found.row);
  const starts = [...chains].flatMap(([scope, [first]]) =>
    first === undefined || first.sequence === 1 ? [] : [{ scope, sequence: first.sequence }],
  );
  const earlier = await hashesBefore(db, starts);
  const ends: ChainEnd[] = [];
  for (const [scope, rows] of chains) {
    const end = await followed(scope, rows, earlier.get(scope) ?? null);
    if (end === null) return false;
    ends.push(end);
  }
  const expected = await checkpointHash(before?.hash ?? (await firstHash()), at, found.row, ends);
  return sameBytes(expected, found.hash);
}

async function chainsBetween(
  db: Database,
  after: number,
  last: number,
): Promise<ReadonlyMap<string, readonly LedgerRow[]>> {
  const chains = new Map<string, LedgerRow[]>();
  for (let from = after; ;) {
    const rows = await ledgerRows(db, from, last, ROWS);
    for (const row of rows) {
      const chain = chains.get(row.scope);
      if (chain === undefined) chains.set(row.scope, [row]);
      else chain.push(row);
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < ROWS) return chains;
    from = end.row;
  }
}

/** @returns the chain's end; `null` where a row is not the one that was written */
async function followed(
  scope: string,
  rows: readonly LedgerRow[],
  before: Uint8Array | null,
): Promise<ChainEnd | null> {
  let hash = before;
  let sequence = (rows[0]?.sequence ?? 1) - 1;
  if ((before === null) !== (sequence === 0)) return null;
  for (const row of rows) {
    sequence += 1;
    hash = await chainedHash(hash, scope, sequence, row);
    if (row.sequence !== sequence || !sameBytes(hash, row.hash)) return null;
  }
  return hash === null ? null : { scope, sequence, hash };
}
