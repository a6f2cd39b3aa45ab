import { DomainError } from "@sanad/domain/error";
import type { HeldKey } from "./member-keys.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** One of a center's keys with the identity itself. */
export interface CenterKey extends HeldKey {
  readonly identity: string;
}

/** The keys among these that sign and open, the newest first. */
export function withIdentity(held: readonly HeldKey[]): readonly CenterKey[] {
  return held.flatMap((key) => (key.identity === null ? [] : [{ ...key, identity: key.identity }]));
}

/**
 * What a president acts with: the center's keys, the newest apart.
 *
 * @throws DomainError `refused` for whoever does not hold the center's key
 */
export function centerKeys(signedIn: SignedIn): {
  readonly newest: CenterKey;
  readonly all: readonly CenterKey[];
} {
  const all = withIdentity(ownKeys(signedIn));
  const [newest] = all;
  if (newest === undefined) throw new DomainError("refused", "the center's key is not held");
  return { newest, all };
}
