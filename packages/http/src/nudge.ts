import type { OutboxId } from "@sanad/domain/id";
import { log, type WorkerName } from "./log.ts";

/**
 * Wakes notify, with ids and nothing else. The rows are stored already: a nudge that is lost costs a minute, until cron
 * looks.
 */
export async function nudge(
  worker: WorkerName,
  queue: Queue,
  outbox: readonly { readonly id: OutboxId }[],
): Promise<void> {
  if (outbox.length === 0) return;
  try {
    await queue.send({ outbox: outbox.map((row) => row.id) });
  } catch {
    log("nudge-failed", { worker, count: outbox.length });
  }
}
