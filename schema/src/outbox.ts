import type { CenterId } from "@sanad/domain/center";
import type { CaseId, OutboxId } from "@sanad/domain/id";
import type { Delivery, OutboxKind, OutboxStatus } from "@sanad/domain/outbox";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cases } from "./cases.ts";

/** What is to be told, and whether it was. The row is the truth; the queue only nudges. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text("id").$type<OutboxId>().primaryKey(),
    kind: text("kind").$type<OutboxKind>().notNull(),
    caseId: text("case_id")
      .$type<CaseId>()
      .references(() => cases.id),
    /** the center that is told; null for a message to the victim */
    center: text("center").$type<CenterId>(),
    /** JSON of the facts that the text is made from, frozen: every try sends the same bytes. Only what `cases` shows anyway */
    facts: text("facts"),
    /** R2 key of the sealed message to the victim; null once it is deleted */
    payload: text("payload"),
    status: text("status").$type<OutboxStatus>().notNull(),
    attempts: integer("attempts").notNull(),
    /** UTC milliseconds */
    nextAt: integer("next_at").notNull(),
    /** who holds the row, and until when */
    lease: text("lease"),
    leaseUntil: integer("lease_until"),
    /** the digest that this routine notice was gathered into */
    gatheredInto: text("gathered_into").$type<OutboxId>(),
    /** a reason without content, of the last failure */
    failure: text("failure"),
    createdAt: integer("created_at").notNull(),
    sentAt: integer("sent_at"),
    /** what the provider or the network said later of what was sent; null while nobody said anything */
    delivery: text("delivery").$type<Delivery>(),
    /** UTC milliseconds of that news */
    deliveryAt: integer("delivery_at"),
  },
  (table) => [
    index("outbox_due").on(table.status, table.nextAt, table.id),
    index("outbox_case").on(table.caseId, table.kind, table.createdAt),
    index("outbox_center").on(table.center, table.kind, table.status, table.sentAt),
    index("outbox_gathered").on(table.gatheredInto),
  ],
);
