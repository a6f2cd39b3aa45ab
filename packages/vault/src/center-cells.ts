import { hkdf } from "./derive.ts";
import { seedOf } from "./identity.ts";

/** The symmetric keys of a center's cells, each 32 bytes. */
export interface CenterCells {
  /** names of its members: every member has it */
  readonly directory: Uint8Array;
  /** lines of its inbox, handovers, saved answers: only who holds the center identity */
  readonly desk: Uint8Array;
}

/** @throws DomainError `invalid` for anything but a hybrid identity */
export async function centerCells(identity: string): Promise<CenterCells> {
  const seed = seedOf(identity);
  const [directory, desk] = await Promise.all([
    hkdf(seed, "sanad/v1/center/directory", 32),
    hkdf(seed, "sanad/v1/center/desk", 32),
  ]);
  return { directory, desk };
}
