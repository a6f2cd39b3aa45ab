import type { OutboxId } from "@sanad/domain/id";
import { log } from "@sanad/http/log";

/** Wakes notify. The outbox rows are the truth: a nudge that is lost costs a minute, until cron looks. */
export async function nudge(queue: Queue, outbox: readonly { readonly id: OutboxId }[]): Promise<void> {
  if (outbox.length === 0) return;
  try {
    await queue.send({ outbox: outbox.map((row) => row.id) });
  } catch {
    log("nudge-failed", { worker: "intake", count: outbox.length });
  }
}
