import { hex } from "@sanad/domain/bytes";
import type { JobId } from "@sanad/domain/id";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { type CenterMember, centerMembers } from "@sanad/store/center-members";
import { storeCenterKey } from "@sanad/store/center-key";
import { freshId } from "@sanad/store/fresh-id";
import { countToWrap } from "@sanad/store/jobs";
import { keyOf, makeIdentity, sealCell } from "@sanad/vault/seal";
import { type CenterKey, centerKeys, withIdentity } from "./center-keys.ts";
import { colleaguesOf } from "./colleagues.ts";
import type { Desk } from "./desk.ts";
import { proveKey } from "./key-proof.ts";
import { heldKeyOf, nameplace, wrapFor } from "./make-member.ts";
import { requireSigned } from "./member-standing.ts";
import { signByHeld } from "./membership.ts";
import { knownRoster, signedRoster } from "./roster.ts";
import type { SignedIn } from "./session.ts";

/**
 * `unproved`: the president does not hold the key that this deployment knows, so nothing could vouch for a new one.
 * `meanwhile`: somebody joined, left or changed, or the key was changed by somebody else.
 */
export type KeyTrouble = "unproved" | "meanwhile";

/**
 * Makes a new center identity in the president's live session and gives it to those who stay, each after the center's
 * signature over their row was checked. Cases follow page by page, by the job that this begins.
 *
 * @param from hex of the key that the president saw as the newest: a change that was asked for twice is made once
 * @throws DomainError `substituted` for a member whose row the center did not sign: then nothing is stored
 */
export async function changeCenterKey(
  desk: Desk,
  signedIn: SignedIn,
  from: string,
): Promise<Result<JobId, KeyTrouble>> {
  const { viewer } = signedIn;
  const { center } = viewer;
  const { newest, all } = centerKeys(signedIn);
  if (newest.key !== from) return refuse("meanwhile");
  const made = await makeIdentity();
  const key = hex(await keyOf(made.recipient));
  const proof = await proveKey(desk.centers[center], all, key);
  if (proof === null) return refuse("unproved");
  const fresh = { ...(await heldKeyOf(made.identity, made.recipient, desk.now)), proof };
  const rows = await centerMembers(desk.db, viewer);
  const staying = rows.filter((row) => row.until === null);
  for (const row of staying) await requireSigned(desk, row);
  const keys = withIdentity([fresh, ...all]);
  const people = await signedAnew(desk, signedIn, rows, keys);
  const known = await knownRoster(desk, signedIn);
  const since = Math.max(desk.now, known.since + 1);
  const roster = known.roster && (await signedRoster(keys, center, since, known.roster));
  const given = staying.map(async ({ member, recipient, role }) =>
    wrapFor({ center, member, recipient }, fresh, role),
  );
  const toKey = await keyOf(made.recipient);
  const job = {
    id: freshId("job"),
    center,
    kind: "center-rekey" as const,
    toKey,
    done: 0,
    total: await countToWrap(desk.db, `center:${center}`, toKey, "open"),
    startedAt: desk.now,
  };
  const rowsOf = { people, given: await Promise.all(given), roster, job };
  const isStored = await storeCenterKey(desk.db, viewer, rowsOf, desk.now);
  return isStored ? ok(job.id) : refuse("meanwhile");
}

/** Names under the new directory key; roles of those who stay signed by the new key beside the earlier ones. */
async function signedAnew(
  desk: Desk,
  signedIn: SignedIn,
  rows: readonly CenterMember[],
  keys: readonly CenterKey[],
) {
  const names = await colleaguesOf(desk, signedIn);
  const [newest] = keys;
  return Promise.all(
    rows.map(async (read) => {
      const { center, member } = read;
      const known = names.get(member)?.name;
      const name =
        known === undefined || newest === undefined
          ? read.name
          : await sealCell(newest.directory, nameplace(center, member), known);
      return { read, name, signatures: read.until === null ? await signByHeld(keys, read) : null };
    }),
  );
}
