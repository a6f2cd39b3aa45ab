import type { CenterId } from "@sanad/domain/center";
import type { ApprovalId, CaseId, MemberId } from "@sanad/domain/id";
import { bytes } from "./bytes.ts";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cases } from "./cases.ts";

/** A decision that takes two people: one asks, another one gives it. */
export const approvals = sqliteTable(
  "approvals",
  {
    id: text("id").$type<ApprovalId>().primaryKey(),
    caseId: text("case_id")
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    center: text("center").$type<CenterId>().notNull(),
    kind: text("kind")
      .$type<"minor-evidence" | "own-recording" | "evidence-deletion" | "conflict-lift">()
      .notNull(),
    /** an id of ours: which evidence, which member */
    subject: text("subject").notNull(),
    askedBy: text("asked_by").$type<MemberId>().notNull(),
    /** UTC milliseconds */
    askedAt: integer("asked_at").notNull(),
    decidedBy: text("decided_by").$type<MemberId>(),
    decidedAt: integer("decided_at"),
    decision: text("decision").$type<"given" | "refused">(),
    /** until when it holds */
    expiresAt: integer("expires_at"),
    /** over the whole row as it stands; one without counts for nothing */
    mac: bytes("mac"),
  },
  (table) => [index("approvals_case").on(table.caseId, table.kind, table.subject)],
);
