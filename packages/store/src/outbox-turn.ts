import type { CenterId } from "@sanad/domain/center";
import type { CaseId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { outbox } from "@sanad/schema/outbox";
import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  min,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
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
const member = alias(outbox, "member");

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
  const unanswered = ring.kind === "page" ? unacknowledged(db) : undefined;
  const left = and(inArray(other.status, ["pending", "sent"]), gt(other.sentAt, since));
  return and(inRing(row, ring), left, unanswered);
}

/** The page's case, or one of those that it was collapsed from, has no acknowledgement. */
function unacknowledged(db: Database): SQL | undefined {
  const own = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, other.caseId), isNull(cases.acknowledgedAt)));
  const root = sql`coalesce(${factOf(other.facts, "root")}, ${other.id})`;
  return or(exists(own), exists(openMembers(db, root)));
}

/** Pages that went into a collapsed one and whose case nobody acknowledged. */
function openMembers(db: Database, root: SQL) {
  return db
    .select({ id: member.id })
    .from(member)
    .innerJoin(cases, eq(cases.id, member.caseId))
    .where(
      and(
        sql`${member.gatheredInto} = ${root}`,
        eq(member.kind, "page"),
        eq(member.status, "gathered"),
        isNull(cases.acknowledgedAt),
      ),
    );
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
        ring.kind === "page" ? unacknowledged(db) : undefined,
        ring.atAnyHour ? sql`${factOf(other.facts, "urgency")} = 'U0'` : undefined,
      ),
    );
  return next?.at ?? null;
}

/** Whether nobody is left to call for: every case that went into a collapsed page is acknowledged. */
export async function isAcknowledged(db: Database, root: string): Promise<boolean> {
  const open = await openMembers(db, sql`${root}`).limit(1);
  return open.length === 0;
}

/** Which of these cases somebody acknowledged. */
export async function acknowledgedAmong(db: Database, ids: readonly CaseId[]): Promise<ReadonlySet<CaseId>> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(among(cases.id, ids), isNotNull(cases.acknowledgedAt)));
  return new Set(rows.map((row) => row.id));
}
