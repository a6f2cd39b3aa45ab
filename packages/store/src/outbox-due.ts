import type { OutboxId } from "@sanad/domain/id";
import type { OutboxKind } from "@sanad/domain/outbox";
import { outbox } from "@sanad/schema/outbox";
import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { among } from "./among.ts";
import type { Database } from "./database.ts";

const rank = sql`case ${outbox.kind} when 'page' then 0 when 'message' then 2 else 1 end`;

/** Pending, its time has come, and nobody holds it. @param now UTC milliseconds */
export function isDue(now: number): SQL | undefined {
  return and(eq(outbox.status, "pending"), lte(outbox.nextAt, now), isFree(now));
}

function isFree(now: number): SQL | undefined {
  return or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now));
}

/**
 * Rows of these kinds whose time has come: calls to duty first, answers to messages last, and of each the longest
 * waiting. Claim each: another consumer may be quicker.
 */
export async function dueOutbox(
  db: Database,
  kinds: readonly OutboxKind[],
  now: number,
  limit: number,
): Promise<readonly OutboxId[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isDue(now), inArray(outbox.kind, kinds)))
    .orderBy(rank, asc(outbox.nextAt), asc(outbox.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Of what kind each of these rows is; what is no row is left out. At most 1000. */
export async function kindsOf(
  db: Database,
  ids: readonly OutboxId[],
): Promise<ReadonlyMap<OutboxId, OutboxKind>> {
  const rows = await db
    .select({ id: outbox.id, kind: outbox.kind })
    .from(outbox)
    .where(among(outbox.id, ids));
  return new Map(rows.map((row) => [row.id, row.kind]));
}
