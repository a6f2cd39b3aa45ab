import type { System } from "@sanad/dev/system";

type D1 = Awaited<ReturnType<System["miniflare"]["getD1Database"]>>;

/** Notices that were not tried yet wait from now on, as they do when there are many. */
export async function putOffNotices(database: D1): Promise<void> {
  await database
    .prepare(
      "UPDATE outbox SET next_at = created_at + 1 WHERE kind = 'notice' AND status = 'pending' AND attempts = 0",
    )
    .run();
}

/** When the last of the pending rows may be tried, UTC milliseconds; null when there is none. */
export async function lastDue(database: D1): Promise<number | null> {
  return database
    .prepare("SELECT max(max(next_at, coalesce(lease_until, 0))) AS due FROM outbox WHERE status = 'pending'")
    .first<number>("due");
}
