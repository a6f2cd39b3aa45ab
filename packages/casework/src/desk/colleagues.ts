import { DomainError } from "@sanad/domain/error";
import type { MemberId } from "@sanad/domain/id";
import type { Role } from "@sanad/domain/role";
import { colleagues as colleagueRows } from "@sanad/store/member-rows";
import { openCell } from "@sanad/vault/open";
import type { Desk } from "./desk.ts";
import { nameplace } from "./make-member.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** Somebody of the viewer's center. */
export interface Colleague {
  /** `null` where no key at hand opens it: the row was moved, or is from before a change of key */
  readonly name: string | null;
  readonly role: Role;
  /** false for those who left: they still wrote what is in the timelines */
  readonly active: boolean;
}

/** The people of the viewer's center, by member id. */
export async function colleagues(
  { db }: Pick<Desk, "db">,
  signedIn: SignedIn,
): Promise<ReadonlyMap<MemberId, Colleague>> {
  const { viewer } = signedIn;
  const rows = await colleagueRows(db, viewer);
  const named = await Promise.all(
    rows.map(async ({ member, role, name, until }) => {
      const place = nameplace(viewer.center, member);
      return [member, { name: await nameIn(signedIn, place, name), role, active: until === null }] as const;
    }),
  );
  return new Map(named);
}

async function nameIn(signedIn: SignedIn, place: string, cell: Uint8Array): Promise<string | null> {
  for (const { directory } of ownKeys(signedIn)) {
    try {
      return await openCell(directory, place, cell);
    } catch (error) {
      if (!(error instanceof DomainError) || error.reason !== "damaged") throw error;
    }
  }
  return null;
}
