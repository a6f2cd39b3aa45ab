import type { CenterId } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import type { Role } from "@sanad/domain/role";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { members } from "./members.ts";

/** That a person belongs to a center, and as what: each row signed by that center, so that nobody is promoted by a write. */
export const memberships = sqliteTable(
  "memberships",
  {
    center: text("center").$type<CenterId>().notNull(),
    member: text("member")
      .$type<MemberId>()
      .notNull()
      .references(() => members.id),
    role: text("role").$type<Role>().notNull(),
    /** the person's name, as a cell of the center's directory key */
    name: bytes("name").notNull(),
    /** base64 signatures over center, member, role and recipient, by the first 16 hex digits of the signer's SHA-256, as JSON */
    signatures: text("signatures").notNull(),
    /** UTC milliseconds */
    since: integer("since").notNull(),
    /** null while it lasts */
    until: integer("until"),
  },
  (table) => [
    primaryKey({ columns: [table.center, table.member] }),
    index("memberships_member").on(table.member),
  ],
);
