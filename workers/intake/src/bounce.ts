import { recordDelivery } from "@sanad/casework/record-delivery";
import type { DeliveryReport } from "@sanad/channels/mail/delivery-report";
import type { OutboxId } from "@sanad/domain/id";
import { log } from "@sanad/http/log";
import type { Database } from "@sanad/store/database";
import { readOutbox } from "@sanad/store/outbox-delivery";
import { countRefusal } from "@sanad/store/refusals";

interface Bounce {
  /** whom the mail that came back was for; `null` when it was none of ours */
  readonly about: "victim" | "center" | null;
  /** rows that can leave now */
  readonly due: readonly { readonly id: OutboxId }[];
}

/**
 * Records a bounce or a complaint on a mail that we sent. One on a mail to a victim is then filed like every other
 * message, so that a person can look. One on a mail to a center ends here, counted: filed, it would be told to that
 * center by mail, which comes back, for ever.
 *
 * @param now UTC milliseconds
 * @throws whatever D1 throws, so that the sending server tries again
 */
export async function recordBounce(db: Database, report: DeliveryReport, now: number): Promise<Bounce> {
  const { outbox, undelivered } = report;
  const row = await readOutbox(db, outbox);
  if (row === null) {
    await countRefusal(db, "email-bounce-unknown", now);
    return { about: null, due: [] };
  }
  const about = row.kind === "message" ? "victim" : "center";
  if (!undelivered) {
    await countRefusal(db, "email-bounce-ignored", now);
    return { about, due: [] };
  }
  const context = { db, actor: "intake", by: "email", rosters: null, now } as const;
  const { outcome, due } = await recordDelivery(context, { outbox, delivery: "undelivered", at: now });
  await countRefusal(db, `email-bounce-${outcome}`, now);
  if (outcome === "recorded") log("outbox-undelivered", { worker: "intake", id: outbox });
  return { about, due: due.map((id) => ({ id })) };
}
