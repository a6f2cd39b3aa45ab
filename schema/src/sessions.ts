import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { members } from "./members.ts";

/** A signed-in browser. Its keys are a cell under a key that only the cookie holds: a dump without it opens nothing. */
export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the cookie's value */
    id: bytes("id").primaryKey(),
    member: text("member")
      .$type<MemberId>()
      .notNull()
      .references(() => members.id),
    /** for which center the member works in it */
    center: text("center").$type<CenterId>().notNull(),
    sealed: bytes("sealed").notNull(),
    /** browser and system in two words, for the member's own list */
    label: text("label").notNull(),
    /** UTC milliseconds */
    createdAt: integer("created_at").notNull(),
    seenAt: integer("seen_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [
    index("sessions_member").on(table.member, table.seenAt),
    index("sessions_expiry").on(table.expiresAt),
  ],
);
