import { recordCheckpoint } from "@sanad/casework/checkpoint";
import { deliverDue } from "./due.ts";
import type { Notify } from "./notify.ts";
import { renewPagers } from "./renew-pagers.ts";
import { sweep } from "./sweep.ts";

/** Once an hour, away from the full hour, when everything else runs. */
const SWEEP_MINUTE = 7;

/**
 * What cron does each minute.
 *
 * @param scheduled the minute that cron means, UTC milliseconds
 */
export async function runMinute(notify: Notify, scheduled: number): Promise<void> {
  await deliverDue(notify);
  await recordCheckpoint(notify.db, notify.now());
  if (new Date(scheduled).getUTCMinutes() !== SWEEP_MINUTE) return;
  await sweep(notify);
  await renewPagers(notify);
}
