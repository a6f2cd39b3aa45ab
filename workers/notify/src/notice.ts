import { neverWaits, type NoticeFacts } from "@sanad/domain/outbox";
import { noticeMail } from "@sanad/locale/outgoing/notice";
import { digestMail } from "@sanad/locale/outgoing/digest";
import type { ClaimedRow, LeasedRow } from "@sanad/store/outbox-lease";
import { digestFacts, noticeFacts, readFacts } from "@sanad/casework/outbox-facts";
import { mailCenter } from "./mail.ts";
import type { Notify } from "./notify.ts";
import { damaged, type Plan } from "./plan.ts";
import { nextGathering, nextMinute } from "./gather.ts";

/** A notice leaves at once, unless the center had many of late, or a program may have sent the report. */
export function planNotice(notify: Notify, row: ClaimedRow): Plan {
  const { center } = row;
  const facts = readFacts(noticeFacts, row.facts);
  if (facts === null || center === null) return damaged;
  // a notice that was tried may have arrived, and one that was put off has waited: neither is put off again
  const fresh = row.attempts === 1 && row.nextAt <= row.createdAt;
  const until = fresh ? waitsUntil(notify, row.noticesBefore, facts) : null;
  if (until !== null) return { act: "postpone", until };
  return mailCenter(notify.config, { center, ...noticeMail(facts, notify.config.consoleUrl) });
}

/** @returns UTC milliseconds; `null` when it does not wait */
function waitsUntil(notify: Notify, before: number, facts: NoticeFacts): number | null {
  const { gatherAfter, gatherUrgentAfter } = notify.config;
  const now = notify.now();
  const urgent = neverWaits(facts.urgency);
  const gathering = urgent ? nextMinute(now) : nextGathering(now);
  if (facts.suspected === true) return gathering;
  return before < (urgent ? gatherUrgentAfter : gatherAfter) ? null : gathering;
}

export function planDigest(notify: Notify, row: LeasedRow): Plan {
  const facts = readFacts(digestFacts, row.facts);
  if (facts === null || row.center === null) return damaged;
  const mail = digestMail(facts, notify.config.consoleUrl);
  return mailCenter(notify.config, { center: row.center, ...mail });
}
