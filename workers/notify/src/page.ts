import type { PageFacts } from "@sanad/domain/outbox";
import { type DutyMember, pageInterval, pageList, pageMoment } from "@sanad/domain/paging";
import { pageSms } from "@sanad/locale/outgoing/page";
import { type NewOutboxRow, newOutboxRow, type OutboxRow } from "@sanad/store/outbox";
import { caseOfOutbox } from "@sanad/store/outbox-context";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import type { Config } from "./config.ts";
import { pageFacts, readFacts } from "@sanad/casework/outbox-facts";
import type { Notify } from "./notify.ts";
import { damaged, noContact, type Plan } from "./plan.ts";

/** A page goes to the duty member of its step, unless somebody acknowledged meanwhile. */
export async function planPage(notify: Notify, row: LeasedRow): Promise<Plan> {
  const facts = readFacts(pageFacts, row.facts);
  if (facts === null) return damaged;
  const member = memberAt(notify.config, facts);
  if (member === null) return noContact;
  const found = await caseOfOutbox(notify.db, row);
  if (found !== null && found.acknowledgedAt !== null) return { act: "cancel" };
  const now = notify.now();
  const moment = pageMoment(facts.urgency, notify.config.contacts[member.center].duty, now);
  if (moment > now) return { act: "postpone", until: moment };
  return {
    act: "send",
    message: { channel: "sms", to: member.telephone, text: pageSms(facts), urgent: true },
  };
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
  const next: PageFacts = { ...facts, step: facts.step + 1 };
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
