import type { CenterId } from "@sanad/domain/center";
import { ok, refuse, type Result } from "@sanad/domain/result";
import { combine, split } from "shamir-secret-sharing";
import { identityFromSeed, seedOf } from "./identity.ts";
import {
  checkShare,
  type RecoveryShare,
  type ShareNumber,
  shareNumbers,
  type ShareTrouble,
  writeShare,
} from "./share-code.ts";

/** What was typed, two shares or all three, in any order. */
export type TypedShares = readonly [string, string] | readonly [string, string, string];

/**
 * `slip-in-2`: the second of those that were typed has a slip. `same-share`: one share twice. `other-set`: they come
 * from different splits. `other-center`: one belongs to the other center. `other-key`: together they give a key,
 * but not the one that was asked for.
 */
export type RecoveryTrouble =
  | `${ShareTrouble}-in-${ShareNumber}`
  | "same-share"
  | "other-set"
  | "other-center"
  | "other-key";

/**
 * Splits a center identity for its paper recovery sheet: any two of the three give it back, one tells nothing
 * (A. Shamir, "How to share a secret", 1979, over GF(2^8) with the polynomial of AES).
 *
 * @returns three shares of sixteen groups of four characters; other ones at each call
 * @throws DomainError `invalid` for anything but a hybrid identity
 */
export async function splitRecovery(
  identity: string,
  center: CenterId,
): Promise<readonly [string, string, string]> {
  const points = await split(seedOf(identity), 3, 2);
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  const set = random & 0x3ff;
  const shares = shareNumbers.map((number, at) => {
    const point = points[at];
    if (point === undefined) throw new Error("a split into three gave fewer");
    return writeShare({ center, number, set, point });
  });
  const [first = "", second = "", third = ""] = shares;
  return [first, second, third];
}

/**
 * The identity out of two shares or three. It is compared with the recipient that the caller knows: shares carry no
 * proof of their own, and a keeper could make up one that passes every check.
 *
 * @param expected the center, and the public half of the identity that is wanted: from configuration, the present one
 *   or an earlier one
 */
export async function combineRecovery(
  typed: TypedShares,
  expected: { readonly center: CenterId; readonly recipient: string },
): Promise<Result<string, RecoveryTrouble>> {
  const shares: RecoveryShare[] = [];
  for (const [at, number] of shareNumbers.entries()) {
    const text = typed[at];
    if (text === undefined) continue;
    const share = checkShare(text);
    if (!share.ok) return refuse(`${share.reason}-in-${number}`);
    shares.push(share.value);
  }
  const trouble = troubleBetween(shares, expected.center);
  if (trouble !== null) return refuse(trouble);
  const made = await identityFromSeed(await combine(shares.map((share) => share.point)));
  return made.recipient === expected.recipient ? ok(made.identity) : refuse("other-key");
}

function troubleBetween(
  shares: readonly RecoveryShare[],
  center: CenterId,
): "same-share" | "other-set" | "other-center" | null {
  if (shares.some((share) => share.center !== center)) return "other-center";
  if (countOf(shares, (share) => share.set) > 1) return "other-set";
  if (countOf(shares, (share) => share.number) < shares.length) return "same-share";
  // Two splits drew the same ten bits, and the same place for two of their points.
  if (countOf(shares, (share) => share.point.at(-1)) < shares.length) return "other-set";
  return null;
}

function countOf(shares: readonly RecoveryShare[], feature: (share: RecoveryShare) => unknown): number {
  return new Set(shares.map(feature)).size;
}
