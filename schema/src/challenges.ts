import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** WebAuthn challenges that were used: one that comes again is a replay. Unused ones are signed and not stored. */
export const challenges = sqliteTable(
  "challenges",
  {
    hash: bytes("hash").primaryKey(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("challenges_expiry").on(table.expiresAt)],
);
