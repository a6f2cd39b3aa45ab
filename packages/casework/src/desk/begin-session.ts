import { type CenterId, centerIds } from "@sanad/domain/center";
import { hex } from "@sanad/domain/bytes";
import type { MemberId } from "@sanad/domain/id";
import type { Role } from "@sanad/domain/role";
import { sessionLength } from "@sanad/domain/session-time";
import { storeSession } from "@sanad/store/sessions";
import { makeBearer, sealCell } from "@sanad/vault/seal";
import type { Statement } from "@sanad/store/statement";
import type { Desk } from "./desk.ts";
import { writeMemberKeys } from "./member-keys.ts";
import { unlockCenters } from "./unlock-centers.ts";

/** What a new session takes from the one that the browser had. */
export interface Before {
  /** its row, which ends in the same batch; `null` for none */
  readonly replaced: Uint8Array | null;
  /** since when and until when, where nobody proved anew who they are; UTC milliseconds */
  readonly lasting?: { readonly since: number; readonly until: number };
}

export interface BegunSession {
  /** for the cookie */
  readonly value: string;
  readonly center: CenterId;
  readonly role: Role;
}

/**
 * Begins a session of somebody who has just unlocked their identity: their centers' keys are opened once and kept in a
 * cell that only the cookie opens.
 *
 * @param wanted the center to begin with, where the member belongs to both
 * @param label browser and system in two words
 * @param beside further statements of the same batch
 * @returns `null` for somebody who belongs to no center (any more), and for a challenge that was used before
 */
export async function beginSession(
  desk: Desk,
  owner: { readonly member: MemberId; readonly identity: string },
  wanted: CenterId | null,
  label: string,
  beside: readonly Statement[],
  before: Before = { replaced: null },
): Promise<BegunSession | null> {
  const { centers, roles } = await unlockCenters(desk, owner);
  const center = [wanted, ...centerIds].find((id) => id !== null && roles[id] !== undefined);
  const role = center === null || center === undefined ? undefined : roles[center];
  if (center === null || center === undefined || role === undefined) return null;
  const bearer = await makeBearer();
  const keys = writeMemberKeys({ identity: owner.identity, centers });
  const row = {
    id: bearer.id,
    member: owner.member,
    center,
    sealed: await sealCell(bearer.key, sessionPlace(bearer.id, owner.member), keys),
    label,
    createdAt: before.lasting?.since ?? desk.now,
    seenAt: desk.now,
    expiresAt: before.lasting?.until ?? desk.now + sessionLength,
  };
  const isStored = await storeSession(desk.db, row, beside, before.replaced);
  return isStored ? { value: bearer.value, center, role } : null;
}

/** Where the cell lies: a row that was turned to another member opens nothing. */
export function sessionPlace(id: Uint8Array, member: MemberId): string {
  return `sessions/${hex(id)}/${member}`;
}
