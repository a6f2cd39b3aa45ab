import { isId, type OutboxId } from "@sanad/domain/id";
import { DomainError } from "@sanad/domain/error";
import { log } from "@sanad/http/log";
import { kindsOf } from "@sanad/store/outbox-due";
import { z } from "zod";
import { deliver } from "./deliver.ts";
import { Lanes } from "./lanes.ts";
import type { Notify } from "./notify.ts";

const isOutboxId = (id: unknown): id is OutboxId => typeof id === "string" && isId("outbox", id);
const nudge = z.strictObject({ outbox: z.array(z.custom<OutboxId>(isOutboxId)).min(1).max(100) });

/** Deliveries of a nudge while we fail ourselves; below `max_retries`, so that it never becomes a dead letter. */
const NUDGE_TRIES = 4;
/**
 * Milliseconds that a batch is waited for: longer than quick providers take, short beside the next batch, which may
 * only come after this one.
 */
const GRACE = 100;
/**
 * Milliseconds in which deliveries of a batch begin. What goes on behind the acknowledgement is cut off 30 seconds after
 * it, and a delivery that is cut off has perhaps left and leaves again; one takes `patience` and the time to store its end.
 *
 * @see https://developers.cloudflare.com/workers/platform/limits/#duration
 */
const BEGINNING = 12_000;

interface Nudge {
  readonly message: Message;
  readonly outbox: readonly OutboxId[];
}

/** Whether a row was settled or put off; `false` when our own storage failed. */
type Settled = Promise<boolean>;

/**
 * Delivers what the messages name. A message is acknowledged once its rows are settled, put off or under way: what a
 * provider does is in the rows, and a slow one keeps nobody else waiting. A message comes back when D1, R2 or our own
 * configuration fails, a few times, and then the rows are found by their time, as are those whose delivery is cut
 * short after the acknowledgement. Only what is no nudge ends in the dead letter queue.
 *
 * @param ready puts together what deliveries need; it may throw
 */
export async function consumeNudges(
  batch: MessageBatch,
  context: Pick<ExecutionContext, "waitUntil">,
  ready: () => Notify,
): Promise<void> {
  const notify = unlessBroken(ready);
  const nudges = batch.messages.flatMap(readNudge);
  const ids = nudges.flatMap(({ outbox }) => outbox);
  const deliveries = notify === null ? null : await begin(notify, ids);
  if (deliveries !== null) context.waitUntil(Promise.all(deliveries.values()));
  const { grace, end } = startGrace();
  await Promise.all(
    nudges.map(async ({ message, outbox }) => {
      const settled =
        deliveries !== null &&
        (await Promise.race([allOf(outbox.flatMap((id) => deliveries.get(id) ?? [])), grace]));
      if (settled || message.attempts >= NUDGE_TRIES) message.ack();
      else message.retry({ delaySeconds: 10 });
    }),
  );
  end();
}

function readNudge(message: Message): readonly Nudge[] {
  const read = nudge.safeParse(message.body);
  if (read.success) return [{ message, outbox: read.data.outbox }];
  log("nudge-poison", { worker: "notify", count: message.attempts });
  message.retry();
  return [];
}

/**
 * Begins all deliveries, each as soon as its lane has room; rows whose lane has none for long are left to be found by
 * their time, within a minute.
 *
 * @returns `null` when our own storage failed
 */
async function begin(
  notify: Notify,
  ids: readonly OutboxId[],
): Promise<ReadonlyMap<OutboxId, Settled> | null> {
  try {
    const until = notify.now() + BEGINNING;
    const kinds = await kindsOf(notify.db, ids);
    const running = new Lanes();
    const deliveries = new Map<OutboxId, Settled>();
    for (const id of new Set(ids)) {
      const kind = kinds.get(id);
      if (kind === undefined) continue;
      const delivery = running.run(kind, async () => notify.now() > until || attempt(notify, id));
      deliveries.set(id, delivery);
    }
    return deliveries;
  } catch (error) {
    log("notify-error", { worker: "notify", reason: reasonOf(error) });
    return null;
  }
}

async function allOf(deliveries: readonly Settled[]): Settled {
  return (await Promise.all(deliveries)).every(Boolean);
}

/** @returns what is `true` after a while, and a way to let go of it sooner */
function startGrace(): { readonly grace: Promise<true>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<true>();
  const timer = setTimeout(() => resolve(true), GRACE);
  return { grace: promise, end: () => clearTimeout(timer) };
}

function unlessBroken(ready: () => Notify): Notify | null {
  try {
    return ready();
  } catch (error) {
    log("notify-error", { worker: "notify", reason: reasonOf(error) });
    return null;
  }
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
