import { callWindow } from "@sanad/domain/paging";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import { keepTurn, nextInRing, type Ring, takeTurn, turnSince } from "@sanad/store/outbox-turn";
import type { Notify } from "./notify.ts";

/**
 * Whether a call may ring now. In a flood the first rings, and those after it wait until they ring together; nothing
 * waits twice, and what a program may have sent never rings first.
 *
 * @param collapsed the row is several calls already, which have waited
 * @returns until when it waits, UTC milliseconds; `null` when it leaves now
 */
export async function waitsForTurn(
  { db, now }: Notify,
  row: LeasedRow,
  ring: Ring,
  collapsed: boolean,
): Promise<number | null> {
  const at = now();
  const fresh = row.attempts === 1 && row.nextAt <= row.createdAt;
  if (!fresh || collapsed) {
    await keepTurn(db, row, at);
    return null;
  }
  const joined = await nextInRing(db, row, ring, at + callWindow);
  // later than it was made: that is how those that wait are known
  if (joined !== null) return Math.max(joined, at + 1);
  const since = at - callWindow;
  if (!ring.suspected && (await takeTurn(db, row, ring, at, since))) return null;
  return ((await turnSince(db, row, ring, since)) ?? at) + callWindow;
}
