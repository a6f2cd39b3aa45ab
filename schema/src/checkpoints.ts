import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** A day's end of all ledger chains in one hash, chained to the day before and mailed to both centers. */
export const checkpoints = sqliteTable("checkpoints", {
  /** UTC milliseconds of the day's end */
  at: integer("at").primaryKey(),
  /** scopes that changed that day */
  scopes: integer("scopes").notNull(),
  hash: bytes("hash").notNull(),
});
