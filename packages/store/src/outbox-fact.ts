import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** One of the facts of an outbox row, for a query; NULL where the row holds none, or no JSON. */
export function factOf(facts: SQLiteColumn, name: string): SQL {
  const path = `$.${name}`;
  return sql`case when json_valid(${facts}) then json_extract(${facts}, ${path}) end`;
}
