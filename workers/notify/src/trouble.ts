import { troubleMail, troubleSms } from "@sanad/locale/outgoing/trouble";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import { readFacts, troubleFacts } from "@sanad/casework/outbox-facts";
import { centerList } from "@sanad/domain/paging";
import { dutiesOf } from "./duties.ts";
import { mailCenter } from "./mail.ts";
import type { Notify } from "./notify.ts";
import { damaged, noContact, type Plan } from "./plan.ts";
import { waitsForTurn } from "./turn.ts";

/**
 * Tells that something did not arrive, over the contact that the failed one did not use. When a gateway is broken much
 * does not arrive: the first is told at once, and those after it together.
 */
export async function planTrouble(notify: Notify, row: LeasedRow): Promise<Plan> {
  const { config } = notify;
  const facts = readFacts(troubleFacts, row.facts);
  if (facts === null || row.center === null) return damaged;
  const { by, failedKind } = facts;
  const same = { by, failedKind };
  const ring = { kind: "trouble", center: row.center, same, suspected: false, atAnyHour: false } as const;
  const until = await waitsForTurn(notify, row, ring, facts.count !== undefined);
  if (until !== null) return { act: "postpone", until };
  switch (by) {
    case "email":
      return mailCenter(config, { center: row.center, ...troubleMail(facts, config.consoleUrl) });
    case "sms": {
      // Who was on duty when it failed: each try goes to the same telephone.
      const [member] = centerList(row.center, (await dutiesOf(notify))[row.center], row.createdAt);
      if (member === undefined) return noContact;
      return {
        act: "send",
        message: { channel: "sms", to: member.telephone, text: troubleSms(facts), urgent: true },
      };
    }
  }
}
