import type { CenterId } from "@sanad/domain/center";
import type { CaseId, EntryId, MemberId, TaskId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cases } from "./cases.ts";

/** Something to do by a moment; what it is, is an entry of the center's desk. */
export const tasks = sqliteTable(
  "tasks",
  {
    id: text("id").$type<TaskId>().primaryKey(),
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    center: text("center").$type<CenterId>().notNull(),
    entryId: text("entry_id").$type<EntryId>().notNull(),
    assignee: text("assignee").$type<MemberId>(),
    /** UTC milliseconds */
    dueAt: integer("due_at").notNull(),
    doneAt: integer("done_at"),
  },
  (table) => [
    index("tasks_case").on(table.caseId, table.dueAt),
    index("tasks_due").on(table.center, table.doneAt, table.dueAt),
  ],
);
