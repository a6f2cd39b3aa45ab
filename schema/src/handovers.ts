import type { CenterId } from "@sanad/domain/center";
import type { HandoverId, MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** What one shift leaves to the next, as a cell of the center's desk key. */
export const handovers = sqliteTable(
  "handovers",
  {
    id: text("id").$type<HandoverId>().primaryKey(),
    center: text("center").$type<CenterId>().notNull(),
    member: text("member").$type<MemberId>().notNull(),
    /** UTC milliseconds */
    at: integer("at").notNull(),
    key: bytes("key").notNull(),
    sealed: bytes("sealed").notNull(),
    /** who of the next shift read it and took over, and when; null while it stands above the page of duty */
    takenBy: text("taken_by").$type<MemberId>(),
    takenAt: integer("taken_at"),
  },
  (table) => [index("handovers_center").on(table.center, table.at)],
);
