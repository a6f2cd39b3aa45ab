import type { Compartment } from "@sanad/domain/compartment";
import type { CaseId } from "@sanad/domain/id";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";
import { cases } from "./cases.ts";

/** The public half of each compartment identity, so that what comes later can be sealed by those who cannot open. */
export const recipients = sqliteTable(
  "recipients",
  {
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    compartment: text("compartment").$type<Compartment>().notNull(),
    epoch: integer("epoch").notNull(),
    recipient: text("recipient").notNull(),
    /** HMAC under a Worker secret over the whole row; checked before every seal */
    mac: bytes("mac").notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.epoch, table.compartment] })],
);
