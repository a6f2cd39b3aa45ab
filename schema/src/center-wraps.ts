import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { members } from "./members.ts";

/** What a member holds of a center, sealed to that member: the center identity, or the directory key alone. */
export const centerWraps = sqliteTable(
  "center_wraps",
  {
    center: text("center").$type<CenterId>().notNull(),
    /** SHA-256 of the center's recipient, first 16 bytes: which of its identities this is */
    key: bytes("key").notNull(),
    member: text("member")
      .$type<MemberId>()
      .notNull()
      .references(() => members.id),
    sealed: bytes("sealed").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.center, table.key, table.member] }),
    index("center_wraps_member").on(table.member),
  ],
);
