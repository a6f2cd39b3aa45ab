import { mayHoldPictures } from "@sanad/domain/pictures";
import { evidenceOfEntries } from "@sanad/store/staff-evidence";
import type { CasePage } from "./case-page.ts";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { quarantineOnSight } from "./quarantine.ts";
import { readExhibits } from "./read-exhibits.ts";
import type { SignedIn } from "./session.ts";
import { ofKind } from "./timeline.ts";

/**
 * The page of a case is a first sight too: what it is about to list of a child's is closed before it is listed. Costs
 * nothing where no picture is shown, and where all of them are closed already.
 */
export async function quarantineShown(
  desk: Desk,
  signedIn: Pick<SignedIn, "viewer">,
  opened: OpenedCase,
  page: CasePage,
): Promise<CasePage> {
  const held = page.context.evidence;
  const unclosed = new Set(
    held.flatMap((row) => (row.quarantinedAt === null && row.deletedAt === null ? [row.id] : [])),
  );
  const showing = ofKind(page.entries, "exhibits").filter(({ body }) =>
    body.exhibits.some((one) => unclosed.has(one.evidence) && mayHoldPictures(one.kind)),
  );
  if (showing.length === 0) return page;
  const rows = await evidenceOfEntries(
    desk.db,
    opened.case,
    showing.map(({ id }) => id),
  );
  const seen = await quarantineOnSight(desk, signedIn, opened, await readExhibits(desk, opened, rows));
  const closedAt = new Map(seen.map(({ row }) => [row.id, row.quarantinedAt]));
  const evidence = held.map((row) => ({ ...row, quarantinedAt: closedAt.get(row.id) ?? row.quarantinedAt }));
  return { ...page, context: { ...page.context, evidence } };
}
