import type { EvidenceId, MemberId } from "@sanad/domain/id";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bytes } from "./bytes.ts";

/** Leave to see one piece of evidence for a few minutes, on the host that has no session. */
export const tickets = sqliteTable(
  "tickets",
  {
    /** SHA-256 of the ticket */
    id: bytes("id").primaryKey(),
    evidenceId: text("evidence_id").$type<EvidenceId>().notNull(),
    member: text("member").$type<MemberId>().notNull(),
    /** what opens this one object, as a cell under the ticket's key */
    sealed: bytes("sealed").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("tickets_expiry").on(table.expiresAt)],
);
