import type { CaseId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** Somebody who presented a receipt, for a short while and in one browser. Its keys are a cell under the cookie's key. */
export const visits = sqliteTable(
  "visits",
  {
    /** SHA-256 of the cookie's value */
    id: bytes("id").primaryKey(),
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    sealed: bytes("sealed").notNull(),
    /** UTC milliseconds */
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("visits_expiry").on(table.expiresAt)],
);
