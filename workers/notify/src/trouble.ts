import { troubleMail, troubleSms } from "@sanad/locale/outgoing/trouble";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import { readFacts, troubleFacts } from "@sanad/casework/outbox-facts";
import { mailCenter } from "./mail.ts";
import type { Notify } from "./notify.ts";
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
