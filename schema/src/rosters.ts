import type { CenterId } from "@sanad/domain/center";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who is on duty when: member ids and hours, no name and no number. The newest row of a center counts. */
export const rosters = sqliteTable(
  "rosters",
  {
    center: text("center").$type<CenterId>().notNull(),
    /** UTC milliseconds */
    since: integer("since").notNull(),
    roster: text("roster").notNull(),
  },
  (table) => [primaryKey({ columns: [table.center, table.since] })],
);
