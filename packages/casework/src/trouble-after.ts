import { type CenterId, otherCenter } from "@sanad/domain/center";
import type { TroubleFacts } from "@sanad/domain/outbox";
import type { Database } from "@sanad/store/database";
import { type NewOutboxRow, newOutboxRow, type OutboxRow } from "@sanad/store/outbox";
import { caseOfOutbox } from "@sanad/store/outbox-context";
import { readFacts, troubleFacts } from "./outbox-facts.ts";

/**
 * Who is told when a row failed for good, or was accepted and then did not arrive: mail is told by SMS to the same
 * center, an SMS by mail, a message to the victim by mail to the lead, and trouble to the other center, once.
 *
 * @param paged of a page: the center of the duty member that it called
 * @param at now, UTC milliseconds
 */
export async function troubleAfter(
  db: Database,
  row: OutboxRow,
  paged: CenterId | null,
  at: number,
): Promise<readonly NewOutboxRow[]> {
  const found = await caseOfOutbox(db, row);
  const told = contactAfter(row, found?.lead ?? null, paged);
  if (told === null) return [];
  const reference = found?.reference ?? null;
  const facts: TroubleFacts = { reference, failedKind: row.kind, by: told.by };
  return [newOutboxRow({ kind: "trouble", caseId: row.caseId, center: told.center, facts }, at)];
}

function contactAfter(
  row: OutboxRow,
  lead: CenterId | null,
  paged: CenterId | null,
): { readonly center: CenterId; readonly by: TroubleFacts["by"] } | null {
  const center = row.center ?? lead;
  switch (row.kind) {
    case "notice":
    case "digest":
      return center === null ? null : { center, by: "sms" };
    case "checkpoint":
      // it is no hurry, and the same mailbox would be told in vain
      return center === null ? null : { center: otherCenter(center), by: "email" };
    case "page": {
      const told = paged ?? center;
      return told === null ? null : { center: told, by: "email" };
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
