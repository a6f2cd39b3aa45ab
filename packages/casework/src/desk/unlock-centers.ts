import { hex } from "@sanad/domain/bytes";
import { type CenterId, centerIds } from "@sanad/domain/center";
import type { MemberId } from "@sanad/domain/id";
import { readJson } from "@sanad/domain/json";
import type { Role } from "@sanad/domain/role";
import { belongings } from "@sanad/store/member-rows";
import { openText, recipientOf } from "@sanad/vault/open";
import { keyOf } from "@sanad/vault/seal";
import type { Desk, SigningCenter } from "./desk.ts";
import { provesKey } from "./key-proof.ts";
import { type HeldKey, type MemberKeys, readHeldKey } from "./member-keys.ts";
import { isSigned } from "./membership.ts";

/** What somebody who unlocked their identity belongs to, and what they hold there. */
export interface UnlockedCenters extends Pick<MemberKeys, "centers"> {
  readonly roles: Readonly<Partial<Record<CenterId, Role>>>;
}

/**
 * Opens what a member holds of each center. Neither a role nor a key counts because a row says so: the role is signed by the
 * center, and the key is one that the configuration names, or that the configured one vouches for. What was unlocked must be
 * the identity that the center signed for: else a credential written straight into the database would sign somebody in as a
 * colleague.
 *
 * @throws Error for what was sealed to somebody else
 */
export async function unlockCenters(
  desk: Pick<Desk, "db" | "centers">,
  { member, identity }: { readonly member: MemberId; readonly identity: string },
): Promise<UnlockedCenters> {
  const own = await recipientOf(identity);
  const opened: Partial<Record<CenterId, HeldKey[]>> = {};
  const roles: Partial<Record<CenterId, Role>> = {};
  for (const row of await belongings(desk.db, member)) {
    const { center, role, recipient } = row;
    if (recipient !== own) continue;
    if (!(await isSigned(desk.centers[center], { center, member, role, recipient }, row.signatures)))
      continue;
    const held = await readHeldKey(readJson(await openText(identity, row.sealed)));
    if ((await rankOf(desk.centers[center], held)) === null) continue;
    (opened[center] ??= []).push(held);
    roles[center] = role;
  }
  const centers: Partial<Record<CenterId, readonly HeldKey[]>> = {};
  for (const center of centerIds) {
    const keys = opened[center];
    if (keys !== undefined) centers[center] = await newestFirst(desk.centers[center], keys);
  }
  return { centers, roles };
}

/** The order of the configuration, not the time that a row tells: a key that somebody left with does not become the newest. */
async function newestFirst(center: SigningCenter, keys: readonly HeldKey[]): Promise<readonly HeldKey[]> {
  const ranked = await Promise.all(
    keys.map(async (key) => ({ key, rank: (await rankOf(center, key)) ?? 0 })),
  );
  return ranked.toSorted((a, b) => a.rank - b.rank || b.key.since - a.key.since).map(({ key }) => key);
}

/** -1 before a deployment knows the key, then its place in the configuration; `null` for a key that is not the center's. */
async function rankOf(center: SigningCenter, held: HeldKey): Promise<number | null> {
  if (held.identity !== null && hex(await keyOf(await recipientOf(held.identity))) !== held.key) return null;
  for (const [rank, recipient] of [center.recipient, ...center.previous].entries())
    if (hex(await keyOf(recipient)) === held.key) return rank;
  return (await provesKey(center, held)) ? -1 : null;
}
