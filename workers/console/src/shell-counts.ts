import type { Desk } from "@sanad/casework/desk/desk";
import { may } from "@sanad/domain/role";
import { type CaseList, countLists, unheardAlarms } from "@sanad/store/case-lists";
import type { Viewer } from "@sanad/store/viewer";
import type { Place } from "./views/navigation.tsx";

/** Beyond this nobody counts: what has no end would cost as much as it holds. */
export const COUNTED = 50;

const counted = [
  ["open", { name: "open" }],
  ["waiting", { name: "waiting" }],
  ["mine", { name: "mine" }],
  ["unassigned", { name: "unassigned" }],
  ["new", { name: "status", of: "new" }],
] as const satisfies readonly (readonly [Place, CaseList])[];

/** What stands beside the lists on every page, and how many immediate cases nobody has seen yet. */
export async function shellCounts(
  { db }: Pick<Desk, "db">,
  viewer: Viewer,
): Promise<{ readonly counts: Readonly<Partial<Record<Place, number | string>>>; readonly alarms: number }> {
  if (!may(viewer.role, "inbox")) return { counts: {}, alarms: 0 };
  const lists = counted.map(([, list]) => list);
  const [numbers, alarms] = await Promise.all([
    countLists(db, viewer, lists, COUNTED),
    unheardAlarms(db, viewer, COUNTED),
  ]);
  const counts = counted.map(([place], index) => [place, shown(numbers[index] ?? 0)] as const);
  return { counts: Object.fromEntries(counts), alarms };
}

function shown(number: number): number | string {
  return number > COUNTED ? `${COUNTED}+` : number;
}
