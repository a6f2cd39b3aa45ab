import { ownName } from "@sanad/store/member-rows";
import { nameIn } from "./colleagues.ts";
import type { Desk } from "./desk.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** The member's own name, for the corner of every page. @returns `null` for one that does not open */
export async function nameOf(desk: Pick<Desk, "db">, signedIn: SignedIn): Promise<string | null> {
  const { viewer } = signedIn;
  const sealed = await ownName(desk.db, viewer);
  if (sealed === null) return null;
  const keys = ownKeys(signedIn).map((held) => held.directory);
  return nameIn(keys, viewer.center, viewer.member, sealed);
}
