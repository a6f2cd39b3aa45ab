import type { CaseId } from "@sanad/domain/id";
import type { CenterId } from "@sanad/domain/center";
import type { Channel, Language, Status, Urgency } from "@sanad/domain/vocabulary";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** What stays readable of a case: just enough to sort an inbox and to tell a center. No fact of the story. */
export const cases = sqliteTable(
  "cases",
  {
    id: text("id").$type<CaseId>().primaryKey(),
    reference: text("reference").notNull().unique(),
    /** SHA-256 of the form's submission secret: a repeated submission finds its case */
    submission: bytes("submission").unique(),
    channel: text("channel").$type<Channel>().notNull(),
    language: text("language").$type<Language>().notNull(),
    country: text("country"),
    urgency: text("urgency").$type<Urgency>().notNull(),
    /** UTC milliseconds, rounded down to the hour */
    deadline: integer("deadline"),
    status: text("status").$type<Status>().notNull(),
    lead: text("lead").$type<CenterId>().notNull(),
    /** the epoch to which new entries are sealed */
    epoch: integer("epoch").notNull(),
    /** UTC milliseconds */
    filedAt: integer("filed_at").notNull(),
    /** when a member first took notice of the page; stops the roster from being paged further */
    acknowledgedAt: integer("acknowledged_at"),
    /** 1 where a program may have sent the report: it is kept and told like every other, and pages nobody by itself */
    suspected: integer("suspected").notNull().default(0),
  },
  (table) => [index("cases_inbox").on(table.lead, table.status, table.urgency, table.filedAt, table.id)],
);
