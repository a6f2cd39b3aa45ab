import type { HandoverId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { handovers } from "@sanad/schema/handovers";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "./database.ts";
import { recordedBatch } from "./ledger.ts";
import type { Viewer } from "./viewer.ts";

export type HandoverRow = typeof handovers.$inferSelect;

/** The newest handovers of the viewer's center, sealed. */
export async function newestHandovers(db: Database, viewer: Viewer, limit: number) {
  return db
    .select()
    .from(handovers)
    .where(eq(handovers.center, viewer.center))
    .orderBy(desc(handovers.at))
    .limit(limit);
}

export async function storeHandover(
  db: Database,
  viewer: Viewer,
  row: Pick<HandoverRow, "id" | "at" | "key" | "sealed">,
): Promise<void> {
  const { center, member } = viewer;
  const event: LedgerEvent = { at: row.at, actor: member, action: "handover-written", subject: row.id };
  const insert = db.insert(handovers).values({ ...row, center, member });
  await recordedBatch(db, `center:${center}`, [event], [insert]);
}

/** Notes who took over; the first one stays. @param now UTC milliseconds */
export async function takeHandover(db: Database, viewer: Viewer, id: HandoverId, now: number): Promise<void> {
  const { center, member } = viewer;
  const free = and(eq(handovers.id, id), eq(handovers.center, center), isNull(handovers.takenBy));
  const [row] = await db.select({ id: handovers.id }).from(handovers).where(free).limit(1);
  if (row === undefined) return;
  const event: LedgerEvent = { at: now, actor: member, action: "handover-taken", subject: id };
  const change = db.update(handovers).set({ takenBy: member, takenAt: now }).where(free);
  await recordedBatch(db, `center:${center}`, [event], [change]);
}
