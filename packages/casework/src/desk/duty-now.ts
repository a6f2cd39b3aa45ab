import { type ComingShift, comingShifts, type DayReason, dayReason } from "@sanad/domain/duty/coming-shifts";
import { dayAt } from "@sanad/domain/duty/day";
import { onDuty, onShift } from "@sanad/domain/duty/on-duty";
import type { Hours, Roster } from "@sanad/domain/duty/roster";
import { isServiceTime, serviceHours } from "@sanad/domain/duty/service-time";
import type { MemberId } from "@sanad/domain/id";
import { membersWithPager } from "@sanad/store/duty-rows";
import { colleaguesOf, type Colleagues } from "./colleagues.ts";
import type { Desk } from "./desk.ts";
import { type Handover, readHandovers } from "./handover.ts";
import { knownRoster } from "./roster.ts";
import type { SignedIn } from "./session.ts";

/** A member in the order of calls. */
export interface DutyPlace {
  readonly member: MemberId;
  readonly onShift: boolean;
  /** whether a telephone of theirs is known to notify; which, nobody here can read */
  readonly hasPager: boolean;
}

/** What the roster says of this moment. */
export interface Planned {
  /** IANA name */
  readonly zone: string;
  readonly isOpen: boolean;
  readonly hours: readonly Hours[];
  readonly reason: DayReason;
  readonly order: readonly DutyPlace[];
  readonly coming: readonly ComingShift[];
}

/** All that the page of duty shows. */
export interface DutyNow {
  /** `null` while the center has no roster of its own */
  readonly planned: Planned | null;
  readonly names: Colleagues;
  /** whether any member can be called by it */
  readonly anyPager: boolean;
  readonly ownPager: boolean;
  readonly handovers: readonly Handover[];
}

export async function dutyNow(desk: Desk, signedIn: SignedIn): Promise<DutyNow> {
  const { viewer } = signedIn;
  const names = await colleaguesOf(desk, signedIn);
  const pagers = await membersWithPager(desk.db, viewer);
  const { roster } = await knownRoster(desk, signedIn);
  return {
    planned: roster === null ? null : plannedAt(roster, names, pagers, desk.now),
    names,
    anyPager: pagers.size > 0,
    ownPager: pagers.has(viewer.member),
    handovers: await readHandovers(desk, signedIn),
  };
}

function plannedAt(roster: Roster, names: Colleagues, pagers: ReadonlySet<MemberId>, now: number): Planned {
  const members = [...names].flatMap(([id, { role, active }]) => (active ? [{ id, role }] : []));
  const shift = new Set(onShift(roster, now));
  const today = dayAt(now, roster.zone);
  return {
    zone: roster.zone,
    isOpen: isServiceTime(roster, now),
    hours: serviceHours(roster, today),
    reason: dayReason(roster, today),
    order: onDuty(roster, members, now).map((member) => ({
      member,
      onShift: shift.has(member),
      hasPager: pagers.has(member),
    })),
    coming: comingShifts(roster, now),
  };
}
