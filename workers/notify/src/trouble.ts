import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { TroubleFacts } from "@sanad/domain/outbox";
import { troubleMail, troubleSms } from "@sanad/locale/outgoing/trouble";
import { type NewOutboxRow, newOutboxRow } from "@sanad/store/outbox";
import { caseOfOutbox } from "@sanad/store/outbox-context";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import { readFacts, troubleFacts } from "./facts.ts";
import { mailCenter } from "./mail.ts";
import type { Notify } from "./notify.ts";
import { memberOf } from "./page.ts";
import { damaged, noContact, type Plan } from "./plan.ts";

/** Tells that something did not arrive, over the contact that the failed one did not use. */
export function planTrouble(notify: Notify, row: LeasedRow): Plan {
  const { config } = notify;
  const facts = readFacts(troubleFacts, row.facts);
  if (facts === null || row.center === null) return damaged;
  switch (facts.by) {
    case "email":
      return mailCenter(config, { center: row.center, ...troubleMail(facts, config.consoleUrl) });
    case "sms": {
      const [member] = config.contacts[row.center].roster;
      if (member === undefined) return noContact;
      return {
        act: "send",
        message: { channel: "sms", to: member.telephone, text: troubleSms(facts), urgent: true },
      };
    }
  }
}

/**
 * Who is told when a row failed for good: mail that failed is told by SMS to the same center, an SMS by mail, and
 * trouble that failed to the other center, once.
 */
export async function troubleAfter(
  notify: Notify,
  row: LeasedRow,
  at: number,
): Promise<readonly NewOutboxRow[]> {
  const found = await caseOfOutbox(notify.db, row);
  const lead = found?.lead ?? null;
  const told = contactAfter(notify, row, lead);
  if (told === null) return [];
  const reference = found?.reference ?? null;
  const facts: TroubleFacts = { reference, failedKind: row.kind, by: told.by };
  return [newOutboxRow({ kind: "trouble", caseId: row.caseId, center: told.center, facts }, at)];
}

function contactAfter(
  notify: Notify,
  row: LeasedRow,
  lead: CenterId | null,
): { readonly center: CenterId; readonly by: TroubleFacts["by"] } | null {
  const center = row.center ?? lead;
  switch (row.kind) {
    case "notice":
    case "digest":
      return center === null ? null : { center, by: "sms" };
    case "page": {
      const paged = memberOf(notify.config, row)?.center ?? center;
      return paged === null ? null : { center: paged, by: "email" };
    }
    case "message":
      return lead === null ? null : { center: lead, by: "email" };
    case "trouble": {
      const facts = readFacts(troubleFacts, row.facts);
      if (center === null || facts === null || facts.failedKind === "trouble") return null;
      return { center: otherCenter(center), by: "email" };
    }
  }
}
