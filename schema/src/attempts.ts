import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** Failed tries at something secret, so that the next one waits longer. It slows and never locks. */
export const attempts = sqliteTable(
  "attempts",
  {
    /** keyed hash of a key card, of an invitation's link or of a receipt's first digits */
    lookup: bytes("lookup").primaryKey(),
    failures: integer("failures").notNull(),
    /** UTC milliseconds before which no further try is looked at */
    nextAt: integer("next_at").notNull(),
    /** UTC milliseconds; the row is swept afterwards */
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("attempts_expiry").on(table.expiresAt)],
);
