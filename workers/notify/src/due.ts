import { log } from "@sanad/http/log";
import { dueOutbox } from "@sanad/store/outbox-lease";
import { gatherWaiting } from "./gather.ts";
import type { Notify } from "./notify.ts";
import { attempt } from "./nudge.ts";

/** As many as a Worker may have open connections. */
const ROWS_AT_ONCE = 6;
/** With providers that answer nothing a round takes 15 seconds; a run must end within 15 minutes. */
const ROUNDS = 50;

/** Delivers what the queue did not bring: retries, next pages, digests, and what was lost with a nudge. */
export async function deliverDue(notify: Notify): Promise<void> {
  await gatherWaiting(notify);
  for (let round = 0; round < ROUNDS; round += 1) {
    const due = await dueOutbox(notify.db, notify.now(), ROWS_AT_ONCE);
    if (due.length === 0) return;
    await Promise.all(due.map((id) => attempt(notify, id)));
  }
  log("outbox-behind", { worker: "notify", count: ROUNDS * ROWS_AT_ONCE });
}
