import type { AnswerId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { savedAnswers } from "@sanad/schema/saved-answers";
import { and, eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { Viewer } from "./viewer.ts";

export type SavedAnswerRow = typeof savedAnswers.$inferSelect;

/** More than anybody finds an answer in. */
const MOST = 200;

export async function savedAnswerRows(db: Database, viewer: Viewer): Promise<readonly SavedAnswerRow[]> {
  return db
    .select()
    .from(savedAnswers)
    .where(eq(savedAnswers.center, viewer.center))
    .orderBy(savedAnswers.id)
    .limit(MOST);
}

/** Adds an answer of the viewer's center, or puts another in its place. */
export async function keepSavedAnswer(
  db: Database,
  viewer: Viewer,
  row: Omit<SavedAnswerRow, "center">,
): Promise<void> {
  const { center } = viewer;
  const { key, sealed, changedAt } = row;
  const statement = db
    .insert(savedAnswers)
    .values({ ...row, center })
    .onConflictDoUpdate({
      target: savedAnswers.id,
      set: { key, sealed, changedAt },
      setWhere: eq(savedAnswers.center, center),
    });
  await recordedBatch(db, `center:${center}`, [event(viewer, row.id, changedAt)], [statement]);
}

/** @param now UTC milliseconds */
export async function removeSavedAnswer(
  db: Database,
  viewer: Viewer,
  id: AnswerId,
  now: number,
): Promise<void> {
  const { center } = viewer;
  const statement = db
    .delete(savedAnswers)
    .where(and(eq(savedAnswers.id, id), eq(savedAnswers.center, center)));
  await recordedBatch(db, `center:${center}`, [event(viewer, id, now)], [statement]);
}

function event({ member }: Viewer, subject: AnswerId, at: number): LedgerEvent {
  return { at, actor: member, action: "answers-changed", subject };
}
