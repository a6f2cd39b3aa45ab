import { concat, hex, utf8 } from "@sanad/domain/bytes";
import { centerIds } from "@sanad/domain/center";
import { checkpointBytes, type ChainEnd } from "@sanad/domain/checkpoint";
import { sha256 } from "@sanad/domain/digest";
import type { LedgerEvent } from "@sanad/domain/ledger";
import {
  chainEnds,
  type CheckpointRow,
  checkpointStatement,
  ledgerExtent,
  newestCheckpoints,
} from "@sanad/store/checkpoint-rows";
import { brokenConstraint } from "@sanad/store/constraint";
import type { Database } from "@sanad/store/database";
import { recordedBatch } from "@sanad/store/ledger";
import { newOutboxRow, queuedEvent, queueStatement } from "@sanad/store/outbox";

const DAY = 86_400_000;
/** Rows of the ledger that one checkpoint covers. */
const ROWS = 50_000;
/** Checkpoints that one run makes: a day with more rows is covered by the next days' runs. */
const A_RUN = 4;

/** Before the first checkpoint, so that the beginning cannot be cut off. */
export async function firstHash(): Promise<Uint8Array> {
  return sha256(utf8("sanad/checkpoint/v1"));
}

/** @param before hash of the checkpoint before */
export async function checkpointHash(
  before: Uint8Array,
  at: number,
  row: number,
  ends: readonly ChainEnd[],
): Promise<Uint8Array> {
  return sha256(concat(before, checkpointBytes(at, row, ends)));
}

/**
 * Once a UTC day: one hash over the ends of all chains that changed, chained to the day before, and on its way to both
 * centers' mailboxes in the same batch. Whoever changes the ledger afterwards would have to change those too.
 *
 * @param now UTC milliseconds
 */
export async function recordCheckpoint(db: Database, now: number): Promise<void> {
  const today = Math.floor(now / DAY) * DAY;
  for (let made = 0; made < A_RUN; made += 1) {
    const [last] = await newestCheckpoints(db, 1);
    if (made === 0 && last !== undefined && last.at >= today) return;
    const extent = await ledgerExtent(db);
    if (extent === null || (last === undefined && extent.first >= today)) return;
    if (made > 0 && last?.row === extent.last) return;
    if (!(await makeOne(db, last ?? null, extent.last, today, now))) return;
    if (extent.last - (last?.row ?? 0) <= ROWS) return;
  }
}

/** @returns `false` when another run made it meanwhile */
async function makeOne(
  db: Database,
  last: CheckpointRow | null,
  newest: number,
  today: number,
  now: number,
): Promise<boolean> {
  const after = last?.row ?? 0;
  const at = Math.max(today, (last?.at ?? 0) + 1);
  const row = Math.min(newest, after + ROWS);
  const ends = await chainEnds(db, after, row);
  const hash = await checkpointHash(last?.hash ?? (await firstHash()), at, row, ends);
  const facts = { at, chains: ends.length, hash: hex(hash) };
  const mails = centerIds.map((center) =>
    newOutboxRow({ kind: "checkpoint", caseId: null, center, facts }, now),
  );
  const events: readonly LedgerEvent[] = [
    { at: now, actor: "notify", action: "ledger-checkpoint", subject: facts.hash },
    ...mails.map((mail) => queuedEvent(mail, "notify", now)),
  ];
  const statements = [
    checkpointStatement(db, { at, row, scopes: ends.length, hash }),
    ...mails.map((mail) => queueStatement(db, mail)),
  ];
  try {
    await recordedBatch(db, "checkpoints", events, statements);
    return true;
  } catch (error) {
    if (brokenConstraint(error) === "checkpoints.at") return false;
    throw error;
  }
}
