import type { CenterId } from "@sanad/domain/center";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, gt, inArray, isNotNull, isNull, lte, max, min, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Database } from "./database.ts";
import { unacknowledged } from "./outbox-acknowledged.ts";
import { factOf } from "./outbox-fact.ts";
import type { LeasedRow } from "./outbox-lease.ts";

/**
 * Calls that ring the same telephone, or fill the same mailbox: of those, one leaves and the others wait and become one.
 * The call that leaves *has the turn*: it bears `sent_at` from then on, while it is still pending.
 */
export interface Ring {
  readonly kind: "page" | "trouble";
  readonly center: CenterId;
  /** facts that are the same in all of them */
  readonly same: Readonly<Record<string, string | number>>;
  /** only what a program may have sent waits for others of that sort; a person's waits for those of people alone */
  readonly suspected: boolean;
  /** a page that waits for no shift, and so not for those that do */
  readonly atAnyHour: boolean;
}

const other = alias(outbox, "other");

function inRing(row: LeasedRow, ring: Ring): SQL | undefined {
  const same = Object.entries(ring.same).map(([name, value]) => sql`${factOf(other.facts, name)} = ${value}`);
  return and(
    eq(other.center, ring.center),
    eq(other.kind, ring.kind),
    ne(other.id, row.id),
    ...same,
    ring.suspected ? undefined : sql`${factOf(other.facts, "suspected")} is null`,
  );
}

/** Who left since a moment and was not answered. */
function holders(db: Database, row: LeasedRow, ring: Ring, since: number): SQL | undefined {
  const unanswered = ring.kind === "page" ? unacknowledged(db, other) : undefined;
  const left = and(inArray(other.status, ["pending", "sent"]), gt(other.sentAt, since));
  return and(inRing(row, ring), left, unanswered);
}

/**
 * Takes the turn, in one statement: of several at once, one gets it.
 *
 * @param since holders that left before have had their turn; UTC milliseconds
 */
export async function takeTurn(
  db: Database,
  row: LeasedRow,
  ring: Ring,
  now: number,
  since: number,
): Promise<boolean> {
  const held = db
    .select({ id: other.id })
    .from(other)
    .where(holders(db, row, ring, since));
  const taken = await db
    .update(outbox)
    .set({ sentAt: now })
    .where(and(eq(outbox.id, row.id), eq(outbox.lease, row.lease), sql`not exists ${held}`))
    .returning({ id: outbox.id });
  return taken.length > 0;
}

/** Has the turn whoever else has it: what waited its time, and what is tried again. */
export async function keepTurn(db: Database, row: LeasedRow, now: number): Promise<void> {
  await db
    .update(outbox)
    .set({ sentAt: now })
    .where(and(eq(outbox.id, row.id), eq(outbox.lease, row.lease)));
}

/** When the last holder of the turn left; `null` without one. UTC milliseconds */
export async function turnSince(
  db: Database,
  row: LeasedRow,
  ring: Ring,
  since: number,
): Promise<number | null> {
  const [held] = await db
    .select({ at: max(other.sentAt) })
    .from(other)
    .where(holders(db, row, ring, since));
  return held?.at ?? null;
}

/**
 * When the first call rings of those that wait in the ring already, or were collapsed just now. Acknowledged ones do not,
 * and less urgent ones may wait for the morning. UTC milliseconds
 */
export async function nextInRing(
  db: Database,
  row: LeasedRow,
  ring: Ring,
  until: number,
): Promise<number | null> {
  const waits = or(gt(other.nextAt, other.createdAt), isNotNull(factOf(other.facts, "count")));
  const [next] = await db
    .select({ at: min(other.nextAt) })
    .from(other)
    .where(
      and(
        inRing(row, ring),
        eq(other.status, "pending"),
        isNull(other.sentAt),
        eq(other.attempts, 0),
        lte(other.nextAt, until),
        waits,
        ring.kind === "page" ? unacknowledged(db, other) : undefined,
        ring.atAnyHour ? sql`${factOf(other.facts, "urgency")} = 'U0'` : undefined,
      ),
    );
  return next?.at ?? null;
}
