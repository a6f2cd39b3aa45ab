import type { KeptSummary } from "@sanad/domain/case-summary";
import { fromHex, hex } from "@sanad/domain/bytes";
import type { EntryKind } from "@sanad/domain/entry";
import type { CaseId } from "@sanad/domain/id";
import type { ListedCase } from "@sanad/store/case-lists";
import { type SummaryRow, wordsOf } from "@sanad/store/summary-rows";
import type { Desk } from "./desk.ts";
import type { HeldKey } from "./member-keys.ts";
import { unlockFrom } from "./open-case.ts";
import { type ReadEntry, readEntries } from "./read-entries.ts";
import { ownKeys, type SignedIn } from "./session.ts";
import { openSummary, sealSummary } from "./summary-cell.ts";
import { summaryOf } from "./summary-of.ts";
import { type Told, toldIn } from "./told.ts";
import { triageAgain, type Understated } from "./triage-again.ts";

/** Entries that are read of one case in one go; the rest waits for the next look at the list. */
const ENTRIES = 4;
/** Cases that are read together, so that a page of the largest entries fits into a Worker's memory. */
const TOGETHER = 10;

export interface Summaries {
  readonly of: ReadonlyMap<CaseId, KeptSummary>;
  /** made just now, to be stored */
  readonly made: readonly SummaryRow[];
  /** cases whose report was read for the first time, and says more than their row */
  readonly understated: readonly Understated[];
}

interface Made {
  readonly summary: KeptSummary;
  readonly understated: Understated | null;
}

type DeskKey = HeldKey & { readonly desk: Uint8Array };

/**
 * The summary of each case of a list: kept ones are opened, which takes microseconds; those that are missing, or older than
 * the case's newest entry, are made by opening the case. None for a member who does not hold the center's key, and
 * for a case whose rows were tampered with.
 */
export async function summariesOf(
  desk: Desk,
  signedIn: SignedIn,
  listed: readonly ListedCase[],
): Promise<Summaries> {
  const keys = ownKeys(signedIn).flatMap((key) => (key.desk === null ? [] : [{ ...key, desk: key.desk }]));
  const [current] = keys;
  const of = new Map<CaseId, KeptSummary>();
  const made: SummaryRow[] = [];
  const understated: Understated[] = [];
  if (current === undefined) return { of, made, understated };
  for (const row of listed) {
    const kept = await keptSummary(keys, signedIn, row);
    if (kept !== null) of.set(row.case.id, kept);
  }
  const stale = listed.filter((row) => of.get(row.case.id)?.newest !== row.newest || row.newest === null);
  for (let start = 0; start < stale.length; start += TOGETHER) {
    for (const [id, one] of await makeSome(desk, signedIn, stale.slice(start, start + TOGETHER), of)) {
      of.set(id, one.summary);
      made.push(await summaryRow(signedIn, current, id, one.summary));
      if (one.understated !== null) understated.push(one.understated);
    }
  }
  return { of, made, understated };
}

async function keptSummary(
  keys: readonly DeskKey[],
  { viewer }: SignedIn,
  { case: { id }, sealed, key }: ListedCase,
): Promise<KeptSummary | null> {
  const held = key === null ? undefined : keys.find((one) => one.key === hex(key));
  return held === undefined || sealed === null ? null : openSummary(held.desk, id, viewer.center, sealed);
}

async function summaryRow(
  { viewer: { center } }: SignedIn,
  current: DeskKey,
  caseId: CaseId,
  summary: KeptSummary,
): Promise<SummaryRow> {
  const sealed = await sealSummary(current.desk, caseId, center, summary);
  return { caseId, center, key: fromHex(current.key), sealed };
}

async function makeSome(
  desk: Desk,
  signedIn: SignedIn,
  stale: readonly ListedCase[],
  before: ReadonlyMap<CaseId, KeptSummary>,
): Promise<readonly (readonly [CaseId, Made])[]> {
  const wanted = stale.map((row) => ({ case: row.case, after: before.get(row.case.id)?.upTo ?? null }));
  const read = await wordsOf(desk.db, signedIn.viewer, wanted, ENTRIES);
  const made: (readonly [CaseId, Made])[] = [];
  for (const [index, row] of stale.entries()) {
    const rows = read[index];
    if (rows === undefined) continue;
    const one = await makeOne(desk, signedIn, row, rows, before.get(row.case.id) ?? null);
    if (one !== null) made.push([row.case.id, one]);
  }
  return made;
}

type Rows = Awaited<ReturnType<typeof wordsOf>>[number];

/** @returns `null` where the case cannot be opened: tampered with, or not given to this center */
async function makeOne(
  desk: Desk,
  signedIn: SignedIn,
  listed: ListedCase,
  rows: Rows,
  before: KeptSummary | null,
): Promise<Made | null> {
  try {
    return await readOne(desk, signedIn, listed, rows, before);
  } catch {
    // Only this case's own bytes were touched: whatever is wrong with them, the case page tells, and no other case is hidden by it.
    return null;
  }
}

async function readOne(
  desk: Desk,
  signedIn: SignedIn,
  { case: row, newest }: ListedCase,
  { keys, words }: Rows,
  before: KeptSummary | null,
): Promise<Made | null> {
  const opened = await unlockFrom(desk, signedIn, row, keys);
  const told = (await readEntries(desk, opened, words)).flatMap(tellingIn);
  if (before === null && told.length === 0) return null;
  const last = words.at(-1);
  const summary = {
    ...summaryOf(before, told),
    upTo: last === undefined ? (before?.upTo ?? null) : { at: last.at, id: last.id },
    newest: words.length < ENTRIES ? newest : null,
  };
  const report = before === null ? told.find(({ kind }) => kind === "report") : undefined;
  return { summary, understated: report === undefined ? null : triageAgain(row, report, report.at) };
}

type Telling = Told & { readonly kind: EntryKind; readonly at: number };

function tellingIn(entry: ReadEntry): readonly Telling[] {
  if (entry.state !== "opened") return [];
  const { kind, at } = entry.header;
  const told = toldIn(kind, entry.body);
  return told === null ? [] : [{ ...told, kind, at }];
}
