import type { CenterId } from "@sanad/domain/center";
import { DomainError } from "@sanad/domain/error";
import type { MemberId } from "@sanad/domain/id";
import type { Role } from "@sanad/domain/role";
import { colleagues } from "@sanad/store/member-rows";
import { openCell } from "@sanad/vault/open";
import type { Desk } from "./desk.ts";
import { nameplace } from "./make-member.ts";
import { ownKeys, type SignedIn } from "./session.ts";

export interface Colleague {
  readonly name: string;
  readonly role: Role;
  /** still a member */
  readonly active: boolean;
}
export type Colleagues = ReadonlyMap<MemberId, Colleague>;

/** Everybody who is or was in the member's center, by name. A name that does not open is left out. */
export async function colleaguesOf(desk: Pick<Desk, "db">, signedIn: SignedIn): Promise<Colleagues> {
  const { center } = signedIn.viewer;
  const keys = ownKeys(signedIn).map((held) => held.directory);
  const found = new Map<MemberId, Colleague>();
  for (const row of await colleagues(desk.db, signedIn.viewer)) {
    const name = await nameIn(keys, center, row.member, row.name);
    if (name !== null) found.set(row.member, { name, role: row.role, active: row.until === null });
  }
  return found;
}

/** A name as the center sealed it, under whichever of its keys. @returns `null` for one that does not open */
export async function nameIn(
  keys: readonly Uint8Array[],
  center: CenterId,
  member: MemberId,
  cell: Uint8Array,
): Promise<string | null> {
  for (const key of keys) {
    try {
      return await openCell(key, nameplace(center, member), cell);
    } catch (error) {
      // sealed under another of the center's keys, or damaged: then nobody is named
      if (!(error instanceof DomainError) || error.reason !== "damaged") throw error;
    }
  }
  return null;
}
