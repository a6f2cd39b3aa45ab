import { pageFacts, readFacts } from "@sanad/casework/outbox-facts";
import { centerIds } from "@sanad/domain/center";
import type { PageFacts, TroubleFacts } from "@sanad/domain/outbox";
import { type Duties, pageRounds, roundPause } from "@sanad/domain/paging";
import { type NewOutboxRow, newOutboxRow, type OutboxRow } from "@sanad/store/outbox";
import { memberOf, rootOf } from "./page.ts";

/** Whether a page calls nobody, because everybody was called: it stands for the end of its round. */
export function isRoundOver(duties: Duties, row: OutboxRow): boolean {
  const facts = readFacts(pageFacts, row.facts);
  return facts !== null && facts.step > 0 && memberOf(duties, row) === null;
}

/**
 * What follows a round that nobody answered: another one, and after the first and the last a mail to both centers. What
 * a program may have sent is called for in one round only, or a flood at night would ring until the morning.
 *
 * @param at now, UTC milliseconds
 */
export function afterRound(row: OutboxRow, at: number): readonly NewOutboxRow[] {
  const facts = readFacts(pageFacts, row.facts);
  if (facts === null) return [];
  const { round = 1 } = facts;
  const isLast = round >= pageRounds || facts.suspected === true;
  const told = round === 1 || isLast ? tellBoth(row, facts, at) : [];
  return isLast ? told : [...told, nextRound(row, facts, at)];
}

function tellBoth(row: OutboxRow, page: PageFacts, at: number): readonly NewOutboxRow[] {
  const { reference, count } = page;
  const which = count === undefined ? { reference } : { reference: null, count };
  const facts: TroubleFacts = { ...which, failedKind: "unanswered", by: "email" };
  return centerIds.map((center) => newOutboxRow({ kind: "trouble", caseId: row.caseId, center, facts }, at));
}

function nextRound(row: OutboxRow, page: PageFacts, at: number): NewOutboxRow {
  const { called: _, round = 1, ...same } = page;
  const facts: PageFacts = { ...same, ...rootOf(row, page), step: 0, round: round + 1 };
  return newOutboxRow({ kind: "page", caseId: row.caseId, center: page.lead, facts }, at, at + roundPause);
}
