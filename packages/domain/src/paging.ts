import { type CenterId, otherCenter } from "./center.ts";
import { defaultRoster } from "./duty/default-roster.ts";
import { type DutyCandidate, onDuty } from "./duty/on-duty.ts";
import type { Roster, WeeklyHours } from "./duty/roster.ts";
import { nextServiceTime } from "./duty/service-time.ts";
import type { MemberId } from "./id.ts";
import type { Urgency } from "./vocabulary.ts";

/** How long a duty member has to acknowledge before the next one is paged. Milliseconds. */
export const pageInterval = 300_000;

/**
 * How long after one call to a duty member the next ones wait, to be collapsed into one. Milliseconds. Waiting pages are
 * looked for each minute, so that none waits longer than `pageInterval`.
 */
export const callWindow = pageInterval - 60_000;

/** How long after nobody of both centers answered the first is called again. Milliseconds. */
export const roundPause = 1_800_000;

/**
 * How often both lists are gone through. Where each center has one telephone a round lasts forty minutes, and sixteen
 * outlast a night; where each has eight members they last a day. Whoever has not answered by then is not reached by SMS,
 * which the centers pay for: the mails of the first and the last round say so, and the case stands first in the inbox.
 */
export const pageRounds = 16;

/** When a center may be paged for what is not U0, as its deployment configures it. */
export interface DutyHours extends WeeklyHours {
  readonly zone: string;
}

/** A member whose telephone is known. */
export interface PagedMember extends DutyCandidate {
  /** E.164 */
  readonly telephone: string;
}

/** All that pages need to know of a center. */
export interface CenterDuty {
  /** as the center stored it; `null` while it has not */
  readonly stored: { readonly roster: Roster; readonly members: readonly PagedMember[] } | null;
  /** counts until there is a roster, and where no member that it calls has a telephone */
  readonly configured: { readonly hours: DutyHours; readonly telephones: readonly string[] };
}

export type Duties = Readonly<Record<CenterId, CenterDuty>>;

export interface DutyMember {
  readonly center: CenterId;
  /** `null` for a telephone of the configuration */
  readonly member: MemberId | null;
  /** E.164 */
  readonly telephone: string;
}

/**
 * Who is paged, in order: the lead's members, then the other center's, each as they are on duty when their center may
 * be called. Whoever belongs to both has one place, the first.
 *
 * @param at from when on the page may ring, UTC milliseconds
 */
export function pageList(
  lead: CenterId,
  duties: Duties,
  urgency: Urgency,
  at: number,
): readonly DutyMember[] {
  const all = [lead, otherCenter(lead)].flatMap((center) => {
    const duty = duties[center];
    return centerList(center, duty, pageMoment(urgency, duty, at));
  });
  const telephones = all.map(({ telephone }) => telephone);
  return all.filter(({ telephone }, index) => telephones.indexOf(telephone) === index);
}

/** Who of one center is called at a moment, in order. @param at UTC milliseconds */
export function centerList(center: CenterId, duty: CenterDuty, at: number): readonly DutyMember[] {
  const { stored, configured } = duty;
  const members = stored === null ? [] : onDuty(stored.roster, stored.members, at);
  const telephones = new Map(stored?.members.map(({ id, telephone }) => [id, telephone]));
  const known = members.flatMap((member) => {
    const telephone = telephones.get(member);
    return telephone === undefined ? [] : [{ center, member, telephone }];
  });
  if (known.length > 0) return known;
  return configured.telephones.map((telephone) => ({ center, member: null, telephone }));
}

/** How far one round of calls has come. */
export interface RoundSoFar {
  /** calls of the round before this one */
  readonly step: number;
  /** whom they called, as far as it was a member of a stored roster */
  readonly called: readonly MemberId[];
}

/**
 * Whom the next call of a round is for. The list may have another order than at the call before, because a shift ended:
 * nobody is called twice for that, and nobody left out.
 *
 * @returns `null` when all were called
 */
export function nextMember(list: readonly DutyMember[], { step, called }: RoundSoFar): DutyMember | null {
  const left = list.filter(({ member }) => member === null || !called.includes(member));
  // Those of a configuration have no id and keep their order, so that they are counted.
  const counted = Math.max(step - called.length, 0);
  return left[counted] ?? null;
}

/**
 * The first moment at which a page may be sent: U0 at any hour, everything else in the center's hours. A center that
 * has none for two months is called all the same: a call too early is better than none.
 *
 * @param at UTC milliseconds
 * @returns `at` itself or the start of the next hours
 */
export function pageMoment(urgency: Urgency, duty: CenterDuty, at: number): number {
  return urgency === "U0" ? at : (nextServiceTime(rosterOf(duty), at) ?? at);
}

function rosterOf({ stored, configured }: CenterDuty): Roster {
  return stored?.roster ?? defaultRoster(configured.hours.zone, [configured.hours]);
}
