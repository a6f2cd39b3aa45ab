import type { Colleagues } from "@sanad/casework/desk/colleagues";
import type { Desk } from "@sanad/casework/desk/desk";
import { nameOf } from "@sanad/casework/desk/own-name";
import type { SignedIn } from "@sanad/casework/desk/session";
import { ownCenters } from "@sanad/store/member-rows";
import type { ShellMember } from "./views/shell.tsx";

/**
 * Who the page is for, as its corner shows it.
 *
 * @param names where the caller has read them already
 */
export async function shellMember(
  desk: Pick<Desk, "db">,
  signedIn: SignedIn,
  names?: Colleagues,
): Promise<ShellMember> {
  const { viewer } = signedIn;
  const [name, centers] = await Promise.all([
    names?.get(viewer.member)?.name ?? nameOf(desk, signedIn),
    ownCenters(desk.db, viewer),
  ]);
  return { name: name ?? "–", role: viewer.role, center: viewer.center, centers };
}
