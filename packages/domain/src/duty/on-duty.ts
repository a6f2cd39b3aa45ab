import type { MemberId } from "../id.ts";
import { may, type Role } from "../role.ts";
import { dayAt, holdsAt, intervalOn } from "./day.ts";
import type { Hours, Roster } from "./roster.ts";
import { isServiceTime } from "./service-time.ts";

/** A member as duty sees them. */
export interface DutyCandidate {
  readonly id: MemberId;
  readonly role: Role;
}

/**
 * Whose shift it is: first those of dated shifts, then of weekly ones, each as they were entered.
 *
 * @param at UTC milliseconds; @throws RangeError for an unknown zone
 */
export function onShift(roster: Roster, at: number): readonly MemberId[] {
  // yesterday's shift may run over midnight
  const days = [-1, 0].map((ahead) => dayAt(at, roster.zone, ahead));
  const holds = (hours: Hours, starts: (day: (typeof days)[number]) => boolean): boolean =>
    days.some((day) => starts(day) && holdsAt(intervalOn(day, hours), at));
  const dated = roster.dated.filter((shift) => holds(shift, ({ date }) => shift.dates.includes(date)));
  const isOpen = isServiceTime(roster, at);
  const weekly = roster.shifts.filter(
    (shift) =>
      (shift.kind === "night" || isOpen) && holds(shift, ({ weekday }) => shift.days.includes(weekday)),
  );
  return unique([...dated, ...weekly].map(({ member }) => member));
}

/**
 * In which order a center's members are called: those on shift, then those on call, then all others who have duty. It
 * leaves none of them out, so that a roster with nobody in it calls the whole center.
 *
 * @param members those of the center today; whoever left it and still stands in the roster is not called
 * @param at UTC milliseconds; @throws RangeError for an unknown zone
 */
export function onDuty(roster: Roster, members: readonly DutyCandidate[], at: number): readonly MemberId[] {
  const current = new Set(members.map(({ id }) => id));
  const order = [...onShift(roster, at), ...roster.onCall, ...others(members)];
  return unique(order).filter((id) => current.has(id));
}

/**
 * Who cannot take notice of a page is not woken by it, unless the center has nobody else. The president comes last: both
 * centers share one, and both lists would begin with the same telephone.
 */
function others(members: readonly DutyCandidate[]): readonly MemberId[] {
  const able = members.filter(({ role }) => may(role, "duty"));
  return (able.length > 0 ? able : members)
    .toSorted((left, right) => Number(left.role === "president") - Number(right.role === "president"))
    .map(({ id }) => id);
}

function unique(ids: readonly MemberId[]): readonly MemberId[] {
  return [...new Set(ids)];
}
