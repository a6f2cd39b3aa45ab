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

/**
 * Somebody takes notice of each case, also of those that are called for together, once everybody was called and before
 * the calls begin anew: otherwise they go on for hours.
 *
 * @param everybody how many telephones are called in a round
 */
export async function acknowledgeCalled(database: D1, everybody: number): Promise<void> {
  await database
    .prepare(
      `UPDATE cases SET acknowledged_at = filed_at WHERE acknowledged_at IS NULL AND id IN
       (SELECT called.case_id FROM outbox AS last
        JOIN outbox AS called ON called.id = last.id OR called.gathered_into = coalesce(last.facts ->> 'root', last.id)
        WHERE last.kind = 'page' AND last.status = 'pending' AND last.facts ->> 'step' >= ?)`,
    )
    .bind(everybody)
    .run();
}
