import type { CenterId } from "@sanad/domain/center";
import { ownCenters } from "@sanad/store/member-rows";
import { type BegunSession, beginSession } from "./begin-session.ts";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";

/**
 * Goes on in the other center of a person who belongs to both: another session with another cookie, that began and ends
 * when the first one did. Otherwise a stolen cookie could be kept alive by going to and fro.
 *
 * @param label browser and system in two words
 * @returns `null` for a center that is not the member's
 */
export async function switchCenter(
  desk: Desk,
  { viewer, keys }: SignedIn,
  center: CenterId,
  label: string,
): Promise<BegunSession | null> {
  if (center === viewer.center || !(await ownCenters(desk.db, viewer)).includes(center)) return null;
  const owner = { member: viewer.member, identity: keys.identity };
  const lasting = { since: viewer.since, until: viewer.until };
  return beginSession(desk, owner, center, label, [], { replaced: viewer.session, lasting });
}
