import { neverWaits } from "@sanad/domain/outbox";
import { noticeMail } from "@sanad/locale/outgoing/notice";
import { digestMail } from "@sanad/locale/outgoing/digest";
import type { ClaimedRow, LeasedRow } from "@sanad/store/outbox-lease";
import { digestFacts, noticeFacts, readFacts } from "@sanad/casework/outbox-facts";
import { mailCenter } from "./mail.ts";
import type { Notify } from "./notify.ts";
import { damaged, type Plan } from "./plan.ts";
import { nextGathering } from "./gather.ts";

/** A notice leaves at once, unless it is routine and the center had many of late. */
export function planNotice(notify: Notify, row: ClaimedRow): Plan {
  const { center } = row;
  const facts = readFacts(noticeFacts, row.facts);
  if (facts === null || center === null) return damaged;
  // a notice that was tried may have arrived, and one that was put off has waited: neither is put off again
  const fresh = row.attempts === 1 && row.nextAt <= row.createdAt;
  const many = row.noticesBefore >= notify.config.gatherAfter;
  if (fresh && many && !neverWaits(facts.urgency)) {
    return { act: "postpone", until: nextGathering(notify.now()) };
  }
  return mailCenter(notify.config, { center, ...noticeMail(facts, notify.config.consoleUrl) });
}

export function planDigest(notify: Notify, row: LeasedRow): Plan {
  const facts = readFacts(digestFacts, row.facts);
  if (facts === null || row.center === null) return damaged;
  const mail = digestMail(facts, notify.config.consoleUrl);
  return mailCenter(notify.config, { center: row.center, ...mail });
}
