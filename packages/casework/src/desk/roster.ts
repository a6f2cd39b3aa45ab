import type { CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import type { Roster } from "@sanad/domain/duty/roster";
import { newestRoster, storeRoster } from "@sanad/store/duty-rows";
import { readStoredRoster, rosterBytes, rosterPurpose, writeStoredRoster } from "../stored-roster.ts";
import { type CenterKey, withIdentity } from "./center-keys.ts";
import type { Desk } from "./desk.ts";
import { ownKeys, type SignedIn } from "./session.ts";
import { signForCenter } from "./sign-for-center.ts";

/** The center's roster as it counts, with the moment by which a form knows whether it was changed meanwhile. */
export interface KnownRoster {
  /** UTC milliseconds; 0 while there is none */
  readonly since: number;
  /** `null` while none was entered, or where the newest row is not the center's own */
  readonly roster: Roster | null;
}

export async function knownRoster(
  { db, centers }: Pick<Desk, "db" | "centers">,
  { viewer }: Pick<SignedIn, "viewer">,
): Promise<KnownRoster> {
  const row = await newestRoster(db, viewer.center);
  const roster = await readStoredRoster(viewer.center, row, centers[viewer.center]);
  return { since: row?.since ?? 0, roster };
}

/** What is stored of a roster: signed by each of these keys. @param since UTC milliseconds */
export async function signedRoster(
  held: readonly CenterKey[],
  center: CenterId,
  since: number,
  roster: Roster,
): Promise<{ readonly since: number; readonly roster: string }> {
  const bytes = rosterBytes(center, since, roster);
  const signatures = await signForCenter(held, rosterPurpose, bytes);
  return { since, roster: writeStoredRoster(roster, signatures) };
}

/**
 * Stores a roster that the center signs, so that a row which somebody else wrote counts for nothing.
 *
 * @param read the one that the member began from
 * @returns `false` when somebody else changed it meanwhile; nothing is stored then
 * @throws DomainError `refused` without the center's key
 */
export async function changeRoster(
  desk: Pick<Desk, "db" | "now">,
  signedIn: SignedIn,
  read: Pick<KnownRoster, "since">,
  roster: Roster,
): Promise<boolean> {
  const { viewer } = signedIn;
  const held = withIdentity(ownKeys(signedIn));
  if (held.length === 0) throw new DomainError("refused", "only who holds the center's key signs a roster");
  const newest = await newestRoster(desk.db, viewer.center);
  if ((newest?.since ?? 0) !== read.since) return false;
  const since = Math.max(desk.now, read.since + 1);
  await storeRoster(desk.db, viewer, await signedRoster(held, viewer.center, since, roster));
  return true;
}
