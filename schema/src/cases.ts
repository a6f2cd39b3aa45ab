import type { CaseId, MemberId } from "@sanad/domain/id";
import type { CenterId } from "@sanad/domain/center";
import {
  type Channel,
  endedStatuses,
  type Language,
  type Status,
  type Urgency,
} from "@sanad/domain/vocabulary";
import { sql, type SQL } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

const ended = endedStatuses.map((status) => `'${status}'`).join(", ");

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
    /** the center that does not lead and was given a wrap; null where only the lead opens it */
    sharedWith: text("shared_with").$type<CenterId>(),
    /** the epoch to which new entries are sealed */
    epoch: integer("epoch").notNull(),
    /** UTC milliseconds */
    filedAt: integer("filed_at").notNull(),
    /** when a member first took notice of the page; stops the roster from being paged further */
    acknowledgedAt: integer("acknowledged_at"),
    /** 1 where a program may have sent the report: it is kept and told like every other, and pages nobody by itself */
    suspected: integer("suspected").notNull().default(0),
    /** who works on it; null for nobody yet */
    assignee: text("assignee").$type<MemberId>(),
    /** whose turn it is */
    waiting: text("waiting").$type<"us" | "person">().notNull().default("us"),
    /** who is writing an answer right now, and until when that is believed */
    answering: text("answering").$type<MemberId>(),
    answeringUntil: integer("answering_until"),
    /** counts the changes of this row, so that two members who save at once notice each other */
    revision: integer("revision").notNull().default(0),
    /** 1 for an invented case that members practise on */
    training: integer("training").notNull().default(0),
    /** 1 while somebody may still work on it */
    open: integer("open").generatedAlwaysAs((): SQL => sql.raw(`("status" not in (${ended}))`), {
      mode: "virtual",
    }),
    /** the inbox's order: urgency, then deadline, then age. Fixed width, so that it sorts as text */
    sort: text("sort").generatedAlwaysAs(
      (): SQL =>
        sql.raw(
          `("urgency" || printf('%015d', coalesce("deadline", 999999999999999)) || printf('%015d', "filed_at") || "id")`,
        ),
      { mode: "virtual" },
    ),
  },
  (table) => [
    index("cases_inbox").on(table.lead, table.status, table.urgency, table.filedAt, table.id),
    index("cases_open").on(table.lead, table.open, table.sort),
    index("cases_assignee").on(table.lead, table.open, table.assignee, table.sort),
    index("cases_waiting").on(table.lead, table.open, table.waiting, table.sort),
    index("cases_status").on(table.lead, table.status, table.sort),
    index("cases_channel").on(table.lead, table.open, table.channel, table.sort),
    index("cases_country").on(table.lead, table.open, table.country, table.sort),
    // few of all cases: the others pay nothing for these two
    index("cases_shared")
      .on(table.sharedWith, table.open, table.sort)
      .where(sql`"shared_with" is not null`),
    index("cases_training")
      .on(table.lead, table.sort)
      .where(sql`"training" = 1`),
  ],
);
