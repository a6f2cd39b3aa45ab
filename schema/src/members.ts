import type { MemberId } from "@sanad/domain/id";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** A person who works in one or both centers: one row, so that one person is never two approvers. */
export const members = sqliteTable("members", {
  id: text("id").$type<MemberId>().primaryKey(),
  /** public half of the member's identity; counts only as far as a center's signature in `memberships` covers it */
  recipient: text("recipient").notNull(),
  /** the duty telephone, sealed to notify's transit key; null for nobody to be called */
  pager: bytes("pager"),
  /** UTC milliseconds */
  createdAt: integer("created_at").notNull(),
});
