import type { CenterId } from "@sanad/domain/center";
import type { CaseId } from "@sanad/domain/id";
import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** One line of a case for a center's inbox, as a cell of the center's desk key: opening a case itself takes milliseconds. */
export const summaries = sqliteTable(
  "summaries",
  {
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    center: text("center").$type<CenterId>().notNull(),
    /** which of the center's keys, as in `center_wraps` */
    key: bytes("key").notNull(),
    sealed: bytes("sealed").notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.center] })],
);
