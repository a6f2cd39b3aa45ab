import type { CenterId } from "@sanad/domain/center";
import type { AnswerId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** Answers that a center uses often: title and text in three languages, as a cell of its desk key. */
export const savedAnswers = sqliteTable(
  "saved_answers",
  {
    id: text("id").$type<AnswerId>().primaryKey(),
    center: text("center").$type<CenterId>().notNull(),
    key: bytes("key").notNull(),
    sealed: bytes("sealed").notNull(),
    /** UTC milliseconds */
    changedAt: integer("changed_at").notNull(),
  },
  (table) => [index("saved_answers_center").on(table.center, table.id)],
);
