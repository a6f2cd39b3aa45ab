import { otherCenter } from "@sanad/domain/center";
import { type LeadFacts, neverWaits, type NoticeFacts, type PageFacts } from "@sanad/domain/outbox";
import type { CaseRow, OutboxRow } from "@sanad/store/case-rows";
import { newId } from "./intake.ts";

type Told = Pick<CaseRow, "id" | "reference" | "urgency" | "channel" | "country" | "deadline" | "lead">;

/**
 * Both centers get a notice of every report: the lead with reference, urgency, channel, country and deadline, the
 * other with reference and urgency. U0 and U1 also page the lead's duty roster.
 */
export function tellCenters(told: Told, now: number): readonly OutboxRow[] {
  const { reference, urgency, lead } = told;
  const notices = [
    outboxRow({ kind: "notice", center: lead, caseId: told.id, facts: leadFacts(told) }, now),
    outboxRow(
      {
        kind: "notice",
        center: otherCenter(lead),
        caseId: told.id,
        facts: { role: "other", reference, urgency },
      },
      now,
    ),
  ];
  if (!neverWaits(urgency)) return notices;
  const page: PageFacts = { reference, urgency, step: 0, lead };
  return [...notices, outboxRow({ kind: "page", center: lead, caseId: told.id, facts: page }, now)];
}

/** A further message in a known case concerns the lead alone. */
export function tellLead(told: Told, now: number): OutboxRow {
  const facts: LeadFacts = { ...leadFacts(told), followUp: true };
  return outboxRow({ kind: "notice", center: told.lead, caseId: told.id, facts }, now);
}

function leadFacts(told: Told): LeadFacts {
  const { reference, urgency, channel, country = null, deadline = null } = told;
  return { role: "lead", reference, urgency, channel, country, deadline };
}

function outboxRow(
  row: Pick<OutboxRow, "kind" | "center" | "caseId"> & { readonly facts: NoticeFacts | PageFacts },
  now: number,
): OutboxRow {
  const facts = JSON.stringify(row.facts);
  return { id: newId("outbox"), ...row, facts, status: "pending", attempts: 0, nextAt: now, createdAt: now };
}
