import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId, EntryId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** The sealed timeline. Kind and author are inside: the row names only the place. */
export const entries = sqliteTable(
  "entries",
  {
    id: text("id").$type<EntryId>().primaryKey(),
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    compartment: text("compartment").$type<Compartment>().notNull(),
    epoch: integer("epoch").notNull(),
    /** UTC milliseconds */
    at: integer("at").notNull(),
    sealed: bytes("sealed").notNull(),
    /** HMAC under a Worker secret over the row: what intake stored, and when, whoever the sender was */
    mac: bytes("mac").notNull(),
    /** HMAC by a holder of the compartment; null means an unverified sender */
    auth: bytes("auth"),
  },
  (table) => [index("entries_timeline").on(table.caseId, table.at, table.id)],
);
