import type { CaseId, LinkId, MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cases } from "./cases.ts";

/** Two cases that belong together, by a person's word. Nothing is moved, so undoing it loses nothing. */
export const links = sqliteTable(
  "links",
  {
    id: text("id").$type<LinkId>().primaryKey(),
    kind: text("kind").$type<"same-victim">().notNull(),
    /** the lesser of the two ids */
    first: text("first")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    second: text("second")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    madeBy: text("made_by").$type<MemberId>().notNull(),
    madeAt: integer("made_at").notNull(),
    undoneAt: integer("undone_at"),
  },
  (table) => [index("links_first").on(table.first), index("links_second").on(table.second)],
);
