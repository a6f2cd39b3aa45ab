import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What strangers cause is counted per hour and reason, not written a row each. */
export const refusals = sqliteTable(
  "refusals",
  {
    /** UTC milliseconds of the hour's start */
    hour: integer("hour").notNull(),
    reason: text("reason").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.reason] })],
);
