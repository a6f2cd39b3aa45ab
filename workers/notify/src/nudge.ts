import { isId, type OutboxId } from "@sanad/domain/id";
import { DomainError } from "@sanad/domain/error";
import { log } from "@sanad/http/log";
import { z } from "zod";
import { deliver } from "./deliver.ts";
import type { Notify } from "./notify.ts";

const isOutboxId = (id: unknown): id is OutboxId => typeof id === "string" && isId("outbox", id);
const nudge = z.strictObject({ outbox: z.array(z.custom<OutboxId>(isOutboxId)).min(1).max(100) });

/** Deliveries of a nudge while we fail ourselves; below `max_retries`, so that it never becomes a dead letter. */
const NUDGE_TRIES = 4;

/**
 * Delivers what the messages name. A message is acknowledged once its rows are settled or put off: what a provider
 * does is in the rows. It comes back when D1, R2 or our own configuration fails, a few times, and then the rows are
 * found by their time. Only what is no nudge ends in the dead letter queue.
 *
 * @param ready puts together what deliveries need; it may throw
 */
export async function consumeNudges(batch: MessageBatch, ready: () => Notify): Promise<void> {
  const notify = unlessBroken(ready);
  // one after the other, so that the notices that a center had of late are counted right
  for (const message of batch.messages) {
    const read = nudge.safeParse(message.body);
    if (!read.success) {
      log("nudge-poison", { worker: "notify", count: message.attempts });
      message.retry();
      continue;
    }
    const settled = notify !== null && (await attemptAll(notify, read.data.outbox));
    if (settled || message.attempts >= NUDGE_TRIES) message.ack();
    else message.retry({ delaySeconds: 10 });
  }
}

function unlessBroken(ready: () => Notify): Notify | null {
  try {
    return ready();
  } catch (error) {
    log("notify-error", { worker: "notify", reason: reasonOf(error) });
    return null;
  }
}

async function attemptAll(notify: Notify, ids: readonly OutboxId[]): Promise<boolean> {
  const settled = await Promise.all(ids.map((id) => attempt(notify, id)));
  return settled.every(Boolean);
}

/** @returns `false` when our own storage failed; the row is then left to its lease */
export async function attempt(notify: Notify, id: OutboxId): Promise<boolean> {
  try {
    await deliver(notify, id);
    return true;
  } catch (error) {
    log("outbox-error", { worker: "notify", id, reason: reasonOf(error) });
    return false;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof DomainError ? error.reason : "unavailable";
}
