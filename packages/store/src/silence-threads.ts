import type { CaseId } from "@sanad/domain/id";
import { threads } from "@sanad/schema/threads";
import { eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Statement } from "./statement.ts";

/** Automatic answers of a case fall silent, as after STOP. @param at UTC milliseconds */
export function silenceThreads(db: Database, caseId: CaseId, at: number): Statement {
  return db
    .update(threads)
    .set({ stoppedAt: at, question: null, questionUntil: null })
    .where(eq(threads.caseId, caseId));
}
