import type { OutboxId } from "@sanad/domain/id";
import { log } from "@sanad/http/log";

/** Tells notify that something waits. The rows are stored already, so a lost nudge is only slow. */
export async function nudge(queue: Queue, outbox: readonly { readonly id: OutboxId }[]): Promise<void> {
  if (outbox.length === 0) return;
  try {
    await queue.send({ outbox: outbox.map((row) => row.id) });
  } catch {
    log("nudge-failed", { worker: "console", count: outbox.length });
  }
}
