import type { CaseId } from "@sanad/domain/id";
import { integer, primaryKey, sqliteTable, text, index } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** One party's bundle of compartment identities, sealed to that party: one per party and epoch. */
export const wraps = sqliteTable(
  "wraps",
  {
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    epoch: integer("epoch").notNull(),
    /** `center:<id>`, or `receipt:<locator in hex>` */
    party: text("party").notNull(),
    /** SHA-256 of the party's recipient, first 16 bytes */
    key: bytes("key").notNull(),
    sealed: bytes("sealed").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.epoch, table.party] }),
    index("wraps_party").on(table.party, table.caseId, table.epoch),
  ],
);
