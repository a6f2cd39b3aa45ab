import type { CaseId, LinkId } from "@sanad/domain/id";
import { links } from "@sanad/schema/links";
import { and, eq, isNull, or } from "drizzle-orm";
import type { Database } from "./database.ts";
import { freshId } from "./fresh-id.ts";
import { recordedBatch } from "./ledger.ts";
import type { StaffCase } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

type Found = Pick<StaffCase, "id">;

/**
 * Links two cases of the same victim. Both rows must come from queries for this viewer.
 *
 * @returns `false` when they are linked already
 */
export async function linkCases(
  db: Database,
  viewer: Viewer,
  one: Found,
  other: Found,
  now: number,
): Promise<boolean> {
  const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  const known = await db
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.first, first), eq(links.second, second), isNull(links.undoneAt)))
    .limit(1);
  if (known.length > 0) return false;
  const id = freshId("link");
  const row = { id, kind: "same-victim", first, second, madeBy: viewer.member, madeAt: now } as const;
  await recordLink(db, viewer, { id, first, second }, "case-linked", now, db.insert(links).values(row));
  return true;
}

/**
 * Undoes a link of a case that the viewer has open. Nothing was moved, so nothing is lost.
 *
 * @returns `false` for one that is not there, or undone
 */
export async function unlinkCases(
  db: Database,
  viewer: Viewer,
  { id }: Found,
  link: LinkId,
  now: number,
): Promise<boolean> {
  const which = and(
    eq(links.id, link),
    or(eq(links.first, id), eq(links.second, id)),
    isNull(links.undoneAt),
  );
  const [row] = await db.select().from(links).where(which);
  if (row === undefined) return false;
  await recordLink(
    db,
    viewer,
    row,
    "case-unlinked",
    now,
    db.update(links).set({ undoneAt: now }).where(which),
  );
  return true;
}

/** In the ledger of the first case with the change, in that of the second right after: each chain is its own. */
async function recordLink(
  db: Database,
  viewer: Viewer,
  link: { readonly id: LinkId; readonly first: CaseId; readonly second: CaseId },
  action: "case-linked" | "case-unlinked",
  now: number,
  change: Parameters<typeof recordedBatch>[3][number],
): Promise<void> {
  const event = { at: now, actor: viewer.member, action, subject: link.id } as const;
  await recordedBatch(db, link.first, [event], [change]);
  await recordedBatch(db, link.second, [event], []);
}
