import type { CaseId, EntryId, EvidenceId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cases } from "./cases.ts";

/** An object in R2 under `evidence/<id>`. Its name, kind, true length and hash are in the sealed entry. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: text("id").$type<EvidenceId>().primaryKey(),
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    compartment: text("compartment").$type<"exhibits" | "person">().notNull(),
    epoch: integer("epoch").notNull(),
    entryId: text("entry_id").$type<EntryId>().notNull(),
    /** bytes of the object, padding included */
    objectSize: integer("object_size").notNull(),
    /** UTC milliseconds; from then on it takes two people to see it */
    quarantinedAt: integer("quarantined_at"),
    /** UTC milliseconds since when the object is gone */
    deletedAt: integer("deleted_at"),
    /** UTC milliseconds */
    storedAt: integer("stored_at").notNull(),
  },
  (table) => [index("evidence_case").on(table.caseId, table.id)],
);
