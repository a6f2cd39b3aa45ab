import type { CenterId } from "@sanad/domain/center";
import type { InvitationId, MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { members } from "./members.ts";

/** A member's identity on its way to the member: sealed to link and code together, which travel apart. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").$type<InvitationId>().primaryKey(),
    center: text("center").$type<CenterId>().notNull(),
    member: text("member")
      .$type<MemberId>()
      .notNull()
      .references(() => members.id),
    /** keyed hash of what the link carries */
    locator: bytes("locator").notNull().unique(),
    sealed: bytes("sealed").notNull(),
    /** UTC milliseconds */
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (table) => [index("invitations_center").on(table.center, table.expiresAt)],
);
