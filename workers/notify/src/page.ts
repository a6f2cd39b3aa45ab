import type { OutboxId } from "@sanad/domain/id";
import type { PageFacts } from "@sanad/domain/outbox";
import {
  type Duties,
  type DutyMember,
  nextMember,
  pageInterval,
  pageList,
  pageMoment,
  roundPause,
} from "@sanad/domain/paging";
import type { Urgency } from "@sanad/domain/vocabulary";
import { pageSms } from "@sanad/locale/outgoing/page";
import { type NewOutboxRow, newOutboxRow, type OutboxRow } from "@sanad/store/outbox";
import { caseOfOutbox } from "@sanad/store/outbox-context";
import { isAcknowledged } from "@sanad/store/outbox-acknowledged";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import type { Ring } from "@sanad/store/outbox-turn";
import { pageFacts, readFacts } from "@sanad/casework/outbox-facts";
import { dutiesOf } from "./duties.ts";
import type { Notify } from "./notify.ts";
import { damaged, noContact, type Plan, unanswered } from "./plan.ts";
import { waitsForTurn } from "./turn.ts";

/**
 * A page goes to the duty member of its step, unless somebody acknowledged meanwhile. When one of that lead rang there a
 * moment ago it waits, to ring together with the others that come.
 */
export async function planPage(notify: Notify, row: LeasedRow): Promise<Plan> {
  const facts = readFacts(pageFacts, row.facts);
  if (facts === null) return damaged;
  const duties = await dutiesOf(notify);
  const member = memberAt(duties, facts, row.createdAt);
  if (member === null && facts.step === 0) return noContact;
  if (await isAnswered(notify, row, facts)) return { act: "cancel" };
  if (member === null) return unanswered;
  const now = notify.now();
  const moment = pageMoment(ringsAs(facts), duties[member.center], now);
  if (moment > now) return { act: "postpone", until: moment };
  const until = await waitsForTurn(notify, row, ringOf(facts, member), facts.count !== undefined);
  if (until !== null) return { act: "postpone", until };
  return {
    act: "send",
    message: { channel: "sms", to: member.telephone, text: pageSms(facts), urgent: true },
  };
}

/** U0 rings at any hour, and so does what speaks for one. */
function ringsAs({ urgency, atAnyHour }: PageFacts): Urgency {
  return atAnyHour === true ? "U0" : urgency;
}

async function isAnswered({ db }: Notify, row: LeasedRow, facts: PageFacts): Promise<boolean> {
  if (facts.count !== undefined) return isAcknowledged(db, facts.root ?? row.id);
  const found = await caseOfOutbox(db, row);
  return found !== null && found.acknowledgedAt !== null;
}

/** The same duty member, for the same lead: pages of different leads do not mix. */
function ringOf(facts: PageFacts, { center }: DutyMember): Ring {
  const { lead, step, suspected } = facts;
  const same = { lead, step };
  return { kind: "page", center, same, suspected: suspected === true, atAnyHour: ringsAs(facts) === "U0" };
}

type PageRow = NewOutboxRow & { readonly kind: "page" };

/** Whom a page row calls; `null` when everybody was called. */
export function memberOf(duties: Duties, row: OutboxRow): DutyMember | null {
  const facts = readFacts(pageFacts, row.facts);
  return facts === null ? null : memberAt(duties, facts, row.createdAt);
}

/**
 * The page of the next duty member, or the one that ends the round; it is cancelled when it comes due after an
 * acknowledgement.
 *
 * @param sent whether this page left: the next one then waits for an answer, otherwise it leaves at once
 * @returns none where this page calls nobody
 */
export function nextPage(duties: Duties, row: OutboxRow, sent: boolean, at: number): readonly PageRow[] {
  const facts = readFacts(pageFacts, row.facts);
  const member = facts === null ? null : memberAt(duties, facts, row.createdAt);
  if (facts === null || member === null) return [];
  const called = member.member === null ? {} : { called: [...(facts.called ?? []), member.member] };
  const next: PageFacts = { ...facts, ...called, ...rootOf(row, facts), step: facts.step + 1 };
  const center = memberAt(duties, next, at)?.center ?? facts.lead;
  const nextAt = sent ? at + pageInterval : at;
  return [newOutboxRow({ kind: "page", caseId: row.caseId, center, facts: next }, at, nextAt)];
}

/** What all further pages of a collapsed one name, so that they know whose acknowledgement ends them. */
export function rootOf(row: OutboxRow, facts: PageFacts): { readonly root?: OutboxId } {
  return facts.count === undefined ? {} : { root: facts.root ?? row.id };
}

/** By the row's own birth: all tries call the same member, also when a shift ends between them. */
function memberAt(duties: Duties, facts: PageFacts, createdAt: number): DutyMember | null {
  const { lead, step, called = [], round = 1 } = facts;
  const at = step === 0 && round > 1 ? createdAt + roundPause : createdAt;
  return nextMember(pageList(lead, duties, ringsAs(facts), at), { step, called });
}
