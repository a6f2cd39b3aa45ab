import { type CenterId, centerIds } from "@sanad/domain/center";
import type { CaseId } from "@sanad/domain/id";
import type { PageFacts, TroubleFacts } from "@sanad/domain/outbox";
import { moreUrgent } from "@sanad/domain/words/judge-words";
import { newOutboxRow } from "@sanad/store/outbox";
import { gatherOutbox } from "@sanad/store/outbox-end";
import { acknowledgedAmong } from "@sanad/store/outbox-acknowledged";
import { type LeasedRow, releaseOutbox } from "@sanad/store/outbox-lease";
import { claimCalls } from "@sanad/store/outbox-waiting";
import { pageFacts, readFacts, troubleFacts } from "@sanad/casework/outbox-facts";
import type { Notify } from "./notify.ts";

/** Calls that become one at once; what is more becomes another one. */
const AT_ONCE = 400;
/** Times AT_ONCE of one center in one run. */
const ROUNDS = 10;

type Several = readonly [LeasedRow, LeasedRow, ...LeasedRow[]];

/** Makes one call of those that have waited for the same ears. What waited alone is left to be sent by itself. */
export async function collapseCalls(notify: Notify): Promise<void> {
  for (const center of centerIds) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const claimed = await claimCalls(notify.db, center, crypto.randomUUID(), notify.now(), AT_ONCE);
      const progress = await collapse(notify, center, claimed);
      if (!progress || claimed.length < AT_ONCE) break;
    }
  }
}

/** @returns whether anything became one; what did not would only be claimed again */
async function collapse(notify: Notify, center: CenterId, claimed: readonly LeasedRow[]): Promise<boolean> {
  const done = await acknowledgedAmong(
    notify.db,
    claimed.flatMap((row) => (row.kind === "page" ? (row.caseId ?? []) : [])),
  );
  const rings = Map.groupBy(claimed, (row) => (isDone(row, done) ? null : ringOf(row)));
  const left: LeasedRow[] = [];
  for (const [ring, rows] of rings) {
    const [first, second, ...rest] = rows;
    const several = ring !== null && first !== undefined && second !== undefined;
    if (several && (await makeOne(notify, center, [first, second, ...rest]))) continue;
    left.push(...rows);
  }
  // Alone it is sent, cancelled or failed.
  await releaseOutbox(notify.db, left);
  return left.length < claimed.length;
}

function isDone(row: LeasedRow, done: ReadonlySet<CaseId>): boolean {
  return row.kind === "page" && row.caseId !== null && done.has(row.caseId);
}

/** @returns `null` for what cannot be read: alone it fails, and the center is told */
function ringOf(row: LeasedRow): string | null {
  if (row.kind === "page") {
    const facts = readFacts(pageFacts, row.facts);
    return facts === null ? null : `page ${facts.lead} ${facts.step} ${(facts.called ?? []).join(" ")}`;
  }
  const facts = readFacts(troubleFacts, row.facts);
  return facts === null ? null : `trouble ${facts.by} ${facts.failedKind}`;
}

async function makeOne({ db, now }: Notify, center: CenterId, members: Several): Promise<boolean> {
  const at = now();
  const whole = wholeOf(center, members);
  return whole !== null && gatherOutbox(db, members, newOutboxRow(whole, at), at);
}

function wholeOf(center: CenterId, members: Several) {
  const [{ kind }] = members;
  if (kind === "page") {
    const facts = pageOf(members);
    return facts && ({ kind, caseId: null, center, facts } as const);
  }
  const facts = troubleOf(members);
  return facts && ({ kind: "trouble", caseId: null, center, facts } as const);
}

/** The first of the most urgent speaks for all. Before a person's report a program's has nothing to say. */
function pageOf(members: Several): PageFacts | null {
  const all = members.flatMap((row) => readFacts(pageFacts, row.facts) ?? []);
  const people = all.filter((facts) => facts.suspected === undefined);
  const [first, ...rest] = people.length > 0 ? people : all;
  if (first === undefined) return null;
  const spoken = rest.reduce(
    (most, each) => (moreUrgent(most.urgency, each.urgency) === most.urgency ? most : each),
    first,
  );
  const round = Math.min(...all.map((facts) => facts.round ?? 1));
  const { round: _, ...said } = spoken;
  const hides = spoken.urgency !== "U0" && all.some(({ urgency }) => urgency === "U0");
  return { ...said, ...(round > 1 && { round }), count: all.length, ...(hides && { atAnyHour: true }) };
}

function troubleOf(members: Several): TroubleFacts | null {
  const facts = readFacts(troubleFacts, members[0].facts);
  return facts === null ? null : { ...facts, reference: null, count: members.length };
}
