import { conflicts } from "@sanad/schema/conflicts";
import { evidence } from "@sanad/schema/evidence";
import { memberships } from "@sanad/schema/memberships";
import { tickets } from "@sanad/schema/tickets";
import { and, eq, gt, isNull, not, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Statement } from "./statement.ts";

export type TicketRow = typeof tickets.$inferInsert;
export type FoundTicket = NonNullable<Awaited<ReturnType<typeof ticketAt>>>;

/** For the batch that says in the ledger who was let see what. */
export function ticketStatement(db: Database, row: TicketRow): Statement {
  return db.insert(tickets).values(row);
}

/**
 * The ticket that somebody presents, while it is valid, its member belongs to a center and did not say meanwhile that they
 * know a person of the case, and the object is there.
 *
 * @param id SHA-256 of the ticket
 * @param now UTC milliseconds
 * @returns `null` for everything else: nothing tells the causes apart
 */
export async function ticketAt(db: Database, id: Uint8Array, now: number) {
  const belongs = sql`exists (select 1 from ${memberships} where ${memberships.member} = ${tickets.member} and ${isNull(memberships.until)})`;
  const closed = sql`exists (select 1 from ${conflicts} where ${conflicts.caseId} = ${evidence.caseId} and ${conflicts.member} = ${tickets.member} and ${isNull(conflicts.liftedAt)})`;
  const [row] = await db
    .select({
      evidenceId: tickets.evidenceId,
      member: tickets.member,
      sealed: tickets.sealed,
      expiresAt: tickets.expiresAt,
      caseId: evidence.caseId,
      quarantinedAt: evidence.quarantinedAt,
    })
    .from(tickets)
    .innerJoin(evidence, eq(evidence.id, tickets.evidenceId))
    .where(
      and(eq(tickets.id, id), gt(tickets.expiresAt, now), isNull(evidence.deletedAt), belongs, not(closed)),
    )
    .limit(1);
  return row ?? null;
}
