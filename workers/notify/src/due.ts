import { log } from "@sanad/http/log";
import { dueOutbox } from "@sanad/store/outbox-due";
import { collapseCalls } from "./collapse.ts";
import { gatherWaiting } from "./gather.ts";
import { kindsIn, type Lane, lanes, laneWidth } from "./lanes.ts";
import type { Notify } from "./notify.ts";
import { attempt } from "./nudge.ts";

/**
 * Rows one after the other, in each of six places. A page takes seven calls to D1, of which one run has a thousand; the
 * next minute goes on. With providers that answer nothing a row takes 15 seconds, and a run must end within 15 minutes.
 *
 * @see https://developers.cloudflare.com/d1/platform/limits/ Unsure: whether a batch counts as one query there
 */
const TURNS = 20;

/** Delivers what the queue did not bring: retries, next pages, digests, and what was lost with a nudge. */
export async function deliverDue(notify: Notify): Promise<void> {
  await untroubled("collapse", () => collapseCalls(notify));
  await untroubled("gather", () => gatherWaiting(notify));
  const places = Array.from({ length: laneWidth }, (_, place) => place);
  for (let left = TURNS; left > 0;) {
    const turns = await Promise.all(
      lanes.flatMap((lane) => places.map((place) => emptyLane(notify, lane, place, left))),
    );
    // What ended in one lane may have queued a row for another, which was empty by then.
    const most = Math.max(...turns);
    if (most === 0) return;
    left -= most;
  }
  log("outbox-behind", { worker: "notify", count: TURNS });
}

/** A call that rings alone, or a notice that is not in a digest, is better than one that never leaves. */
async function untroubled(reason: string, together: () => Promise<void>): Promise<void> {
  try {
    await together();
  } catch {
    // its rows lapse from their lease or are still free; the error itself could quote them
    log("together-failed", { worker: "notify", reason });
  }
}

/**
 * Works on a lane from one place of its width; whoever is done takes the next row and waits for nobody.
 *
 * @returns how many rows it took, at most `turns`
 */
async function emptyLane(notify: Notify, lane: Lane, place: number, turns: number): Promise<number> {
  for (let turn = 0; turn < turns; turn += 1) {
    // Each place looks at a row of its own. Where two meet, one claims it and the other looks again.
    const due = await dueOutbox(notify.db, kindsIn(lane), notify.now(), place + 1);
    const id = due.at(-1);
    if (id === undefined) return turn;
    await attempt(notify, id);
  }
  return turns;
}
