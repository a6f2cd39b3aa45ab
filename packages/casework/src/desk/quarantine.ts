import { mayHoldPictures } from "@sanad/domain/pictures";
import { recordedBatch } from "@sanad/store/ledger";
import { quarantineStatement } from "@sanad/store/staff-evidence";
import type { Desk } from "./desk.ts";
import { caseMayConcernMinor } from "./may-concern-minor.ts";
import type { OpenedCase } from "./open-case.ts";
import type { Exhibit } from "./read-exhibits.ts";
import type { SignedIn } from "./session.ts";

/**
 * The minor branch: at the first sight of a picture or film in a case that is or may be a child's, it is closed, for
 * good, to whoever does not have a second person's leave (domain notes 4.7). A later correction of the age opens nothing.
 *
 * @returns the same exhibits, closed where they must be
 */
export async function quarantineOnSight(
  desk: Desk,
  { viewer }: Pick<SignedIn, "viewer">,
  opened: OpenedCase,
  exhibits: readonly Exhibit[],
): Promise<readonly Exhibit[]> {
  const concerned = exhibits.filter(needsProtection);
  if (concerned.length === 0 || !(await caseMayConcernMinor(desk, opened))) return exhibits;
  const ids = concerned.map(({ row }) => row.id);
  const events = ids.map((subject) => ({
    at: desk.now,
    actor: viewer.member,
    action: "evidence-quarantined" as const,
    subject,
  }));
  await recordedBatch(desk.db, opened.case.id, events, [quarantineStatement(desk.db, ids, desk.now)]);
  return exhibits.map((one) =>
    ids.includes(one.row.id) ? { ...one, row: { ...one.row, quarantinedAt: desk.now } } : one,
  );
}

/** Of what is recorded of it, only its kind says that it holds no picture. */
function needsProtection(exhibit: Exhibit): boolean {
  const { quarantinedAt, deletedAt } = exhibit.row;
  if (quarantinedAt !== null || deletedAt !== null) return false;
  return exhibit.state === "opened" && mayHoldPictures(exhibit.details.kind);
}
