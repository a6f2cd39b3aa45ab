import type { Desk } from "@sanad/casework/desk/desk";
import { nameOf } from "@sanad/casework/desk/own-name";
import type { SignedIn } from "@sanad/casework/desk/session";
import { ownCenters } from "@sanad/store/member-rows";
import type { ShellMember } from "./views/shell.tsx";

/** Who the page is for, as its corner shows it. */
export async function shellMember(desk: Pick<Desk, "db">, signedIn: SignedIn): Promise<ShellMember> {
  const { viewer } = signedIn;
  const [name, centers] = await Promise.all([nameOf(desk, signedIn), ownCenters(desk.db, viewer)]);
  return { name, role: viewer.role, center: viewer.center, centers };
}
