import { sessionIdle } from "@sanad/domain/session-time";
import { keepSessionKeys, touchSession } from "@sanad/store/sessions";
import { Viewer } from "@sanad/store/viewer";
import { openCell } from "@sanad/vault/open";
import { type Bearer, readBearer, sealCell } from "@sanad/vault/seal";
import { sessionPlace } from "./begin-session.ts";
import type { Desk } from "./desk.ts";
import { type HeldKey, type MemberKeys, readMemberKeys, writeMemberKeys } from "./member-keys.ts";
import { isSigned } from "./membership.ts";
import { unlockCenters } from "./unlock-centers.ts";

/** A member at work: who reads, and what they open with. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly keys: MemberKeys;
}

/**
 * The session that a cookie stands for. Role and membership are read and their signature checked at each request: who was
 * put out is out.
 *
 * @param value of the cookie
 * @param counts whether the request says that somebody is there: what a page asks by itself does not
 * @returns `null` where there is none, whatever the cause
 */
export async function openSession(desk: Desk, value: string, counts = true): Promise<SignedIn | null> {
  const bearer = await readBearer(value);
  if (bearer === null) return null;
  const session = await Viewer.bySession(desk.db, bearer.id, desk.now, sessionIdle, (found) =>
    isSigned(desk.centers[found.center], found, found.signatures),
  );
  if (session === null) return null;
  const keys = await readMemberKeys(
    await openCell(bearer.key, sessionPlace(bearer.id, session.viewer.member), session.found.sealed),
  );
  if (counts) await touchSession(desk.db, bearer.id, desk.now);
  const { viewer, found } = session;
  const given = found.keys?.split(",") ?? [];
  const held = keys.centers[viewer.center] ?? [];
  if (given.every((key) => held.some((one) => one.key === key))) return { viewer, keys };
  return { viewer, keys: await renewKeys(desk, bearer, viewer, keys) };
}

/** The center changed its key meanwhile: the session goes on with the new one, and nobody loses what they were writing. */
async function renewKeys(
  desk: Desk,
  bearer: Bearer,
  { member }: Viewer,
  { identity }: MemberKeys,
): Promise<MemberKeys> {
  const { centers } = await unlockCenters(desk, { member, identity });
  const keys = { identity, centers };
  const sealed = await sealCell(bearer.key, sessionPlace(bearer.id, member), writeMemberKeys(keys));
  await keepSessionKeys(desk.db, bearer.id, sealed);
  return keys;
}

/** What the member holds of the center for which they work now, the newest first; empty for nothing. */
export function ownKeys({ viewer, keys }: SignedIn): readonly HeldKey[] {
  return keys.centers[viewer.center] ?? [];
}
