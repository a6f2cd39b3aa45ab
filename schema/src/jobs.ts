import type { CenterId } from "@sanad/domain/center";
import type { CaseId, JobId, MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** Work over many cases that goes on where it stopped: a center's cases are wrapped anew. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: text("id").$type<JobId>().primaryKey(),
    center: text("center").$type<CenterId>().notNull(),
    kind: text("kind").$type<"center-rekey" | "center-rekey-closed" | "member-rewrap">().notNull(),
    /** whose wraps are made anew, or who left */
    member: text("member").$type<MemberId>(),
    /** the key that cases are wrapped to, as in `wraps` */
    toKey: bytes("to_key").notNull(),
    /** the last case that is done */
    cursor: text("cursor").$type<CaseId>(),
    done: integer("done").notNull(),
    total: integer("total").notNull(),
    /** UTC milliseconds */
    startedAt: integer("started_at").notNull(),
    finishedAt: integer("finished_at"),
  },
  (table) => [index("jobs_center").on(table.center, table.startedAt)],
);
