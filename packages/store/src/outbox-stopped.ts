import { threads } from "@sanad/schema/threads";
import { and, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";

/** Whether a sender of the case wrote STOP by SMS after the message was queued. */
export async function stoppedSince(
  db: Database,
  { caseId, createdAt }: Pick<OutboxRow, "caseId" | "createdAt">,
): Promise<boolean> {
  if (caseId === null) return false;
  const rows = await db
    .select({ stoppedAt: threads.stoppedAt })
    .from(threads)
    .where(and(eq(threads.caseId, caseId), eq(threads.channel, "sms"), gt(threads.stoppedAt, createdAt)))
    .limit(1);
  return rows.length > 0;
}
