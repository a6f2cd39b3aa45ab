import { type CenterId, centerIds } from "@sanad/domain/center";
import type { DigestFacts } from "@sanad/domain/outbox";
import { newOutboxRow } from "@sanad/store/outbox";
import { gatherOutbox } from "@sanad/store/outbox-end";
import { type LeasedRow, releaseOutbox } from "@sanad/store/outbox-lease";
import { claimWaiting } from "@sanad/store/outbox-waiting";
import { noticeFacts, readFacts } from "@sanad/casework/outbox-facts";
import type { Notify } from "./notify.ts";

/** Notices are counted over this time, and routine ones gathered. Milliseconds. */
export const gatherWindow = 600_000;

const MINUTE = 60_000;
/** Notices in one digest; what is more goes into the next. */
const DIGEST_SIZE = 50;
/** Digests of one center in one run. */
const DIGESTS_A_RUN = 20;

/** When notices of U0 and U1 are gathered: each minute, as cron runs. */
export function nextMinute(now: number): number {
  return (Math.floor(now / MINUTE) + 1) * MINUTE;
}

/** The next full ten minutes. */
export function nextGathering(now: number): number {
  return (Math.floor(now / gatherWindow) + 1) * gatherWindow;
}

/** Makes digests of the notices that have waited; one that waited alone is left to be sent by itself. */
export async function gatherWaiting(notify: Notify): Promise<void> {
  for (const center of centerIds) {
    for (let digests = 0; digests < DIGESTS_A_RUN; digests += 1) {
      if (!(await gatherOnce(notify, center))) break;
    }
  }
}

async function gatherOnce(notify: Notify, center: CenterId): Promise<boolean> {
  const { db, now } = notify;
  const waiting = await claimWaiting(db, center, crypto.randomUUID(), now(), DIGEST_SIZE);
  const [first, ...rest] = waiting.filter((row) => readFacts(noticeFacts, row.facts) !== null);
  // What cannot be read would vanish in a digest; alone it fails, and the center is told.
  const unread = waiting.filter((row) => readFacts(noticeFacts, row.facts) === null);
  if (first === undefined || rest.length === 0) {
    await releaseOutbox(db, waiting);
    return false;
  }
  await releaseOutbox(db, unread);
  const members = [first, ...rest] as const;
  const at = now();
  const digest = newOutboxRow({ kind: "digest", caseId: null, center, facts: factsOf(members) }, at);
  return gatherOutbox(db, members, digest, at);
}

function factsOf(members: readonly LeasedRow[]): DigestFacts {
  const notices = members.flatMap((row) => readFacts(noticeFacts, row.facts) ?? []);
  return { notices: notices.toSorted((left, right) => left.urgency.localeCompare(right.urgency)) };
}
