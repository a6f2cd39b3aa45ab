import { checkpointFacts, readFacts } from "@sanad/casework/outbox-facts";
import { checkpointMail } from "@sanad/locale/outgoing/checkpoint";
import type { LeasedRow } from "@sanad/store/outbox-lease";
import { mailCenter } from "./mail.ts";
import type { Notify } from "./notify.ts";
import { damaged, type Plan } from "./plan.ts";

/** Mails the ledger's daily fingerprint to a center. */
export function planCheckpoint({ config }: Pick<Notify, "config">, row: LeasedRow): Plan {
  const facts = readFacts(checkpointFacts, row.facts);
  if (facts === null || row.center === null) return damaged;
  return mailCenter(config, { center: row.center, ...checkpointMail(facts, config.consoleUrl) });
}
