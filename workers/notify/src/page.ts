import type { PageFacts } from "@sanad/domain/outbox";
import { type DutyMember, pageInterval, pageList, pageMoment } from "@sanad/domain/paging";
import { pageSms } from "@sanad/locale/outgoing/page";
import { type NewOutboxRow, newOutboxRow, type OutboxRow } from "@sanad/store/outbox";
import { caseOfOutbox } from "@sanad/store/outbox-context";
import { isAcknowledged } from "@sanad/store/outbox-acknowledged";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import type { Ring } from "@sanad/store/outbox-turn";
import type { Config } from "./config.ts";
import { pageFacts, readFacts } from "@sanad/casework/outbox-facts";
import type { Notify } from "./notify.ts";
import { damaged, noContact, type Plan } from "./plan.ts";
import { waitsForTurn } from "./turn.ts";

/**
 * A page goes to the duty member of its step, unless somebody acknowledged meanwhile. When one of that lead rang there a
 * moment ago it waits, to ring together with the others that come.
 */
export async function planPage(notify: Notify, row: LeasedRow): Promise<Plan> {
  const facts = readFacts(pageFacts, row.facts);
  if (facts === null) return damaged;
  const member = memberAt(notify.config, facts);
  if (member === null) return noContact;
  if (await isAnswered(notify, row, facts)) return { act: "cancel" };
  const now = notify.now();
  const { duty } = notify.config.contacts[member.center];
  const moment = pageMoment(isAtAnyHour(facts) ? "U0" : facts.urgency, duty, now);
  if (moment > now) return { act: "postpone", until: moment };
  const until = await waitsForTurn(notify, row, ringOf(facts, member), facts.count !== undefined);
  if (until !== null) return { act: "postpone", until };
  return {
    act: "send",
    message: { channel: "sms", to: member.telephone, text: pageSms(facts), urgent: true },
  };
}

/** U0 rings at any hour, and so does what speaks for one. */
function isAtAnyHour({ urgency, atAnyHour }: PageFacts): boolean {
  return urgency === "U0" || atAnyHour === true;
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
  return { kind: "page", center, same, suspected: suspected === true, atAnyHour: isAtAnyHour(facts) };
}

type PageRow = NewOutboxRow & { readonly kind: "page" };

/** Whom a page row calls; `null` past the end of the list. */
export function memberOf(config: Config, row: OutboxRow): DutyMember | null {
  const facts = readFacts(pageFacts, row.facts);
  return facts === null ? null : memberAt(config, facts);
}

/**
 * The page of the next duty member; it is cancelled when it comes due after an acknowledgement.
 *
 * @param sent whether this page left: the next one then waits for an answer, otherwise it leaves at once
 * @returns none at the end of the list
 */
export function nextPage(config: Config, row: OutboxRow, sent: boolean, at: number): readonly PageRow[] {
  const facts = readFacts(pageFacts, row.facts);
  if (facts === null) return [];
  const root = facts.count === undefined ? {} : { root: facts.root ?? row.id };
  const next: PageFacts = { ...facts, step: facts.step + 1, ...root };
  const member = memberAt(config, next);
  if (member === null) return [];
  const nextAt = sent ? at + pageInterval : at;
  const { center } = member;
  return [newOutboxRow({ kind: "page", caseId: row.caseId, center, facts: next }, at, nextAt)];
}

function memberAt(config: Config, facts: PageFacts): DutyMember | null {
  const { ma, intl } = config.contacts;
  const rosters = { ma: ma.roster.map(numberOf), intl: intl.roster.map(numberOf) };
  return pageList(facts.lead, rosters)[facts.step] ?? null;
}

function numberOf(member: { readonly telephone: string }): string {
  return member.telephone;
}
