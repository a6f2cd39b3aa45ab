import { troubleAfter } from "@sanad/casework/trouble-after";
import { triesOf, type Pace, waitAfter } from "@sanad/domain/backoff";
import type { OutboxId } from "@sanad/domain/id";
import { neverWaits } from "@sanad/domain/outbox";
import { log } from "@sanad/http/log";
import type { NewOutboxRow } from "@sanad/store/outbox";
import { endOutbox, type OutboxEnd, retryOutbox } from "@sanad/store/outbox-end";
import { claimOutbox, type ClaimedRow, type LeasedRow } from "@sanad/store/outbox-lease";
import { digestFacts, noticeFacts, readFacts } from "@sanad/casework/outbox-facts";
import { planCheckpoint } from "./checkpoint.ts";
import { dutiesOf } from "./duties.ts";
import { gatherWindow } from "./gather.ts";
import { planMessage, removePayload } from "./message.ts";
import { planDigest, planNotice } from "./notice.ts";
import type { Notify } from "./notify.ts";
import { afterRound, isRoundOver } from "./page-round.ts";
import { memberOf, nextPage, planPage } from "./page.ts";
import type { Plan } from "./plan.ts";
import type { Mail, Sms } from "./senders/sender.ts";
import { planTrouble } from "./trouble.ts";

/**
 * One try of one row, if it is due and nobody else has it. Between the provider's answer and the end of the row a
 * crash can lose that the message left; the row is then sent again under the same key.
 *
 * @throws what D1 and R2 throw; the row's lease then lapses
 */
export async function deliver(notify: Notify, id: OutboxId): Promise<void> {
  const now = notify.now();
  const row = await claimOutbox(notify.db, id, crypto.randomUUID(), now, now - gatherWindow);
  if (row === null) return;
  if (row.attempts > triesOf(paceOf(row))) return fail(notify, row, "no-end");
  const plan = await planOf(notify, row);
  switch (plan.act) {
    case "send":
      return trySending(notify, row, plan.message);
    case "retry":
      return retry(notify, row, plan.failure, null);
    case "fail":
      return fail(notify, row, plan.failure);
    case "postpone":
      await end(notify, row, { end: "postponed", nextAt: plan.until });
      return;
    case "cancel":
      await end(notify, row, { end: "cancelled" });
      return;
  }
}

async function planOf(notify: Notify, row: ClaimedRow): Promise<Plan> {
  switch (row.kind) {
    case "notice":
      return planNotice(notify, row);
    case "digest":
      return planDigest(notify, row);
    case "page":
      return planPage(notify, row);
    case "trouble":
      return planTrouble(notify, row);
    case "message":
      return planMessage(notify, row);
    case "checkpoint":
      return planCheckpoint(notify, row);
  }
}

async function trySending(notify: Notify, row: LeasedRow, message: Mail | Sms): Promise<void> {
  const delivery = await notify.send(message, row.id);
  switch (delivery.outcome) {
    case "accepted":
      if (await end(notify, row, { end: "sent", queued: await afterSending(notify, row) })) {
        await removePayload(notify, row);
      }
      return;
    case "refused":
      return fail(notify, row, delivery.reason);
    case "retry":
      return retry(notify, row, delivery.reason, delivery.retryAfter);
  }
}

/** @param retryAfter what the provider asked for, milliseconds */
async function retry(
  notify: Notify,
  row: LeasedRow,
  failure: string,
  retryAfter: number | null,
): Promise<void> {
  const wait = waitAfter(paceOf(row), row.attempts, retryAfter);
  if (wait === null) return fail(notify, row, failure);
  log("outbox-retry", { worker: "notify", id: row.id, reason: failure, count: row.attempts });
  return retryOutbox(notify.db, row, notify.now() + wait, failure);
}

async function afterSending(notify: Notify, row: LeasedRow): Promise<readonly NewOutboxRow[]> {
  return row.kind === "page" ? nextPage(await dutiesOf(notify), row, true, notify.now()) : [];
}

/** The end of what cannot be delivered. The row stays; the other contact is told by a row of its own. */
async function fail(notify: Notify, row: LeasedRow, failure: string): Promise<void> {
  const at = notify.now();
  await end(notify, row, { end: "failed", failure, queued: await afterFailure(notify, row, at) });
}

async function afterFailure(notify: Notify, row: LeasedRow, at: number): Promise<readonly NewOutboxRow[]> {
  if (row.kind !== "page") return troubleAfter(notify.db, row, null, at);
  const duties = await dutiesOf(notify);
  if (isRoundOver(duties, row)) return afterRound(row, at);
  const paged = memberOf(duties, row)?.center ?? null;
  return [...nextPage(duties, row, false, at), ...(await troubleAfter(notify.db, row, paged, at))];
}

/** @returns `false` when another consumer took the row over meanwhile: what is left to do is its work */
async function end(notify: Notify, row: LeasedRow, outcome: OutboxEnd): Promise<boolean> {
  const held = await endOutbox(notify.db, row, outcome, notify.now());
  const reason = outcome.end === "failed" ? { reason: outcome.failure } : {};
  log(held ? `outbox-${outcome.end}` : "outbox-lease-lost", { worker: "notify", id: row.id, ...reason });
  return held;
}

/** What a person must see now is tried in quick succession, so that the other contact is told soon. */
function paceOf(row: LeasedRow): Pace {
  switch (row.kind) {
    case "page":
    case "trouble":
      return "quick";
    case "notice": {
      const facts = readFacts(noticeFacts, row.facts);
      return facts !== null && neverWaits(facts.urgency) ? "quick" : "patient";
    }
    case "digest": {
      const [first] = readFacts(digestFacts, row.facts)?.notices ?? [];
      return first !== undefined && neverWaits(first.urgency) ? "quick" : "patient";
    }
    case "message":
    case "checkpoint":
      return "patient";
  }
}
