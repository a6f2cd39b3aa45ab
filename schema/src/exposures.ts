import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** How much of what hurts a member looked at in a week: so that a center notices who carries too much. */
export const exposures = sqliteTable(
  "exposures",
  {
    center: text("center").$type<CenterId>().notNull(),
    member: text("member").$type<MemberId>().notNull(),
    /** UTC milliseconds of the Monday on which the week begins */
    week: integer("week").notNull(),
    /** pieces of evidence that the member asked to see or to have */
    shown: integer("shown").notNull(),
  },
  (table) => [primaryKey({ columns: [table.center, table.member, table.week] })],
);
