import * as tables from "@sanad/schema/tables";
import { drizzle } from "drizzle-orm/d1";

/** Connects to the one database. Writes go through `recordedBatch`; D1 has no interactive transactions. */
export function connect(d1: D1Database) {
  return drizzle(d1, { schema: tables });
}

export type Database = ReturnType<typeof connect>;
