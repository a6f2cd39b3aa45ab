import type { CaseId, MemberId } from "@sanad/domain/id";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cases } from "./cases.ts";

/** "I know this person": the case is closed to that member until somebody else lifts it. */
export const conflicts = sqliteTable(
  "conflicts",
  {
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    member: text("member").$type<MemberId>().notNull(),
    at: integer("at").notNull(),
    liftedAt: integer("lifted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.member] }),
    index("conflicts_member").on(table.member, table.liftedAt),
  ],
);
