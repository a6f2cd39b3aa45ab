import type { CaseId } from "@sanad/domain/id";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** Messages that gateways delivered, by keyed hash: what comes again is not filed again. */
export const inbound = sqliteTable("inbound", {
  /** HMAC of provider and message id under a Worker secret */
  dedupe: bytes("dedupe").primaryKey(),
  caseId: text("case_id")
    .$type<CaseId>()
    .notNull()
    .references(() => cases.id),
  receivedAt: integer("received_at").notNull(),
  /** HMAC of message id, sender and text: the same id with other words is no repetition */
  content: bytes("content"),
});
