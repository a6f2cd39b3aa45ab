import type { CaseId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** How a further message finds its case. A match proves the thread and never the person. */
export const threads = sqliteTable(
  "threads",
  {
    /**
     * e-mail: HMAC of the reply token, or of a received message's id and sender. SMS: HMAC of the sender under a key that
     * rotates monthly, or of sender and number of a text that comes in parts
     */
    lookup: bytes("lookup").primaryKey(),
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    /** HMAC under a Worker secret over the whole binding: a thread that was turned to another case is not followed */
    mac: bytes("mac").notNull(),
    channel: text("channel").$type<"email" | "sms">().notNull(),
    /** UTC milliseconds of the last automatic answer, so that a burst of messages gets one */
    acknowledgedAt: integer("acknowledged_at"),
    /** SMS: automatic answers on the UTC day of the last one, so that two machines fall silent */
    acknowledgements: integer("acknowledgements").notNull().default(0),
    /** SMS: the question that was asked last, from 1; null where none is open */
    question: integer("question"),
    /** UTC milliseconds until which a number is taken as its answer */
    questionUntil: integer("question_until"),
    /** UTC milliseconds since when the sender wants nothing automatic; null where they do not mind */
    stoppedAt: integer("stopped_at"),
    /** UTC milliseconds; the row is swept afterwards */
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("threads_case").on(table.caseId), index("threads_expiry").on(table.expiresAt)],
);
