import { ownName } from "@sanad/store/member-rows";
import { openCell } from "@sanad/vault/open";
import type { Desk } from "./desk.ts";
import { nameplace } from "./make-member.ts";
import { ownKeys, type SignedIn } from "./session.ts";

/** The member's own name, for the corner of every page. */
export async function nameOf(desk: Pick<Desk, "db">, signedIn: SignedIn): Promise<string> {
  const { viewer } = signedIn;
  const sealed = await ownName(desk.db, viewer);
  const [key] = ownKeys(signedIn);
  if (sealed === null || key === undefined) return "";
  return openCell(key.directory, nameplace(viewer.center, viewer.member), sealed);
}
