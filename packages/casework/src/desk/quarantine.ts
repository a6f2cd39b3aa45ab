import type { EvidenceId } from "@sanad/domain/id";
import { mayHoldPictures } from "@sanad/domain/pictures";
import { recordedBatch } from "@sanad/store/ledger";
import { evidencePage, quarantineStatement, type StoredEvidence } from "@sanad/store/staff-evidence";
import type { Desk } from "./desk.ts";
import { caseMayConcernMinor } from "./may-concern-minor.ts";
import type { OpenedCase } from "./open-case.ts";
import { type Exhibit, readExhibits } from "./read-exhibits.ts";
import type { SignedIn } from "./session.ts";

/** Pieces that are read together: what is recorded of each costs milliseconds to open. */
const TOGETHER = 24;

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
  await quarantine(desk, viewer, opened, ids);
  return exhibits.map((one) =>
    ids.includes(one.row.id) ? { ...one, row: { ...one.row, quarantinedAt: desk.now } } : one,
  );
}

/**
 * To be called before the answers of a case are corrected: what came while it was or might be a child's is closed first.
 * Otherwise one person could correct the age, look, and need nobody.
 */
export async function quarantineBeforeCorrection(
  desk: Desk,
  { viewer }: Pick<SignedIn, "viewer">,
  opened: OpenedCase,
): Promise<void> {
  if (!(await caseMayConcernMinor(desk, opened))) return;
  let after: EvidenceId | null = null;
  do {
    const rows: readonly StoredEvidence[] = await evidencePage(desk.db, opened.case, after, TOGETHER);
    const exhibits = await readExhibits(desk, opened, rows);
    // What this member cannot read may be a picture for somebody who can.
    const concerned = exhibits.filter((one) => needsProtection(one) || isHidden(one));
    const ids = concerned.map(({ row }) => row.id);
    if (ids.length > 0) await quarantine(desk, viewer, opened, ids);
    after = rows.length < TOGETHER ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
}

async function quarantine(
  desk: Desk,
  { member }: SignedIn["viewer"],
  opened: OpenedCase,
  ids: readonly EvidenceId[],
): Promise<void> {
  const events = ids.map((subject) => ({
    at: desk.now,
    actor: member,
    action: "evidence-quarantined" as const,
    subject,
  }));
  await recordedBatch(desk.db, opened.case.id, events, [quarantineStatement(desk.db, ids, desk.now)]);
}

/** Of what is recorded of it, only its kind says that it holds no picture. */
function needsProtection(exhibit: Exhibit): boolean {
  return isFree(exhibit) && exhibit.state === "opened" && mayHoldPictures(exhibit.details.kind);
}

function isHidden(exhibit: Exhibit): boolean {
  return isFree(exhibit) && exhibit.state !== "opened";
}

function isFree({ row: { quarantinedAt, deletedAt } }: Exhibit): boolean {
  return quarantinedAt === null && deletedAt === null;
}
