import { neverWaits } from "@sanad/domain/outbox";
import type { Urgency } from "@sanad/domain/vocabulary";
import type { CaseHead } from "@sanad/store/arrivals";
import { wasPaged } from "@sanad/store/outbox-context";
import type { Intake } from "./intake.ts";

/** Milliseconds in which the further messages of a case that was called for call nobody again. */
const QUIET = 3_600_000;

/**
 * Whether a message calls duty again although the case is as urgent already: "he is at the door" a day after the first
 * call must not be a line of mail. It also undoes what whoever writes first in the victim's name may want: that a false
 * alarm is acknowledged, and the true one joins it unheard.
 *
 * @param spoken how urgent the message is by itself
 * @throws whatever D1 throws
 */
export async function callsAgain(
  { db, now }: Pick<Intake, "db" | "now">,
  head: Pick<CaseHead, "id" | "urgency">,
  spoken: Urgency | null,
): Promise<boolean> {
  if (spoken !== head.urgency || !neverWaits(spoken)) return false;
  return !(await wasPaged(db, head.id, now - QUIET));
}
