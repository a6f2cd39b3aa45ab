import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** E-mail addresses that were answered within a day, by keyed hash: a machine that answers us is not answered again. */
export const answered = sqliteTable(
  "answered",
  {
    lookup: bytes("lookup").primaryKey(),
    /** UTC milliseconds; the row is swept afterwards */
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("answered_expiry").on(table.expiresAt)],
);
