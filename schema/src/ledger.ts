import type { LedgerAction, LedgerActor } from "@sanad/domain/ledger";
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** Every change of state, one chain per scope: each row's hash covers the row before it. Never updated, never deleted. */
export const ledger = sqliteTable(
  "ledger",
  {
    /** a case id, or `center:<id>` for what belongs to no case */
    scope: text("scope").notNull(),
    sequence: integer("sequence").notNull(),
    at: integer("at").notNull(),
    actor: text("actor").$type<LedgerActor>().notNull(),
    action: text("action").$type<LedgerAction>().notNull(),
    /** an id of ours; never content */
    subject: text("subject"),
    hash: bytes("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.sequence] }),
    // what members did, for whoever may see it; the rows of what arrives pay nothing for it
    index("ledger_members")
      .on(table.actor, table.at)
      .where(sql`"actor" >= 'member_' and "actor" < 'member\`'`),
  ],
);
