import type { CaseId } from "@sanad/domain/id";
import { cases } from "@sanad/schema/cases";
import { outbox } from "@sanad/schema/outbox";
import { and, eq, exists, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import { among } from "./among.ts";
import type { Database } from "./database.ts";
import { factOf } from "./outbox-fact.ts";

/** The outbox, under the name that it has in a query. */
type Page = Readonly<Record<"id" | "caseId" | "facts", SQLiteColumn>>;

const member = alias(outbox, "member");

/** The page's case, or one of those that it was collapsed from, has no acknowledgement. */
export function unacknowledged(db: Database, page: Page): SQL | undefined {
  const own = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, page.caseId), isNull(cases.acknowledgedAt)));
  const root = sql`coalesce(${factOf(page.facts, "root")}, ${page.id})`;
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
