import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** A day's end of all ledger chains in one hash, chained to the day before and mailed to both centers. */
export const checkpoints = sqliteTable("checkpoints", {
  /** UTC milliseconds of the day's end; one more for each further one of a day with very much in it */
  at: integer("at").primaryKey(),
  /** the ledger's own number of the last row that is covered; the one before covers those up to its own */
  row: integer("row").notNull().default(0),
  /** scopes that changed that day */
  scopes: integer("scopes").notNull(),
  hash: bytes("hash").notNull(),
});
