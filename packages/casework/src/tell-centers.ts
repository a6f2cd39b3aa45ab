import { otherCenter } from "@sanad/domain/center";
import { type LeadFacts, neverWaits, type PageFacts } from "@sanad/domain/outbox";
import type { CaseRow } from "@sanad/store/case-rows";
import { type NewOutboxRow, newOutboxRow } from "@sanad/store/outbox";

interface Told extends Pick<
  CaseRow,
  "id" | "reference" | "urgency" | "channel" | "country" | "deadline" | "lead"
> {
  /** 1 for an invented case: nobody is told of it, nor called */
  readonly training: number;
  /** not all of the message could be read: the notices say so */
  readonly look?: boolean;
}

/**
 * Both centers get a notice of every report: the lead with reference, urgency, channel, country and deadline, the
 * other with reference and urgency; and both, where no program could read all of it, that a person of the lead must.
 * U0 and U1 also page the lead's duty roster.
 *
 * @param suspected a program may have sent the report: notify then tells and pages only together with others
 */
export function tellCenters(told: Told, now: number, suspected: boolean): readonly NewOutboxRow[] {
  if (told.training === 1) return [];
  const { reference, urgency, lead } = told;
  const notices = [
    newOutboxRow({ kind: "notice", center: lead, caseId: told.id, facts: leadFacts(told, suspected) }, now),
    newOutboxRow(
      {
        kind: "notice",
        center: otherCenter(lead),
        caseId: told.id,
        facts: { role: "other", reference, urgency, ...lookMark(told), ...mark(suspected) },
      },
      now,
    ),
  ];
  if (!neverWaits(urgency)) return notices;
  return [...notices, ...pageDuty(told, now, suspected)];
}

/** Begins to call the lead's duty roster; notify goes down the list until somebody acknowledges. */
export function pageDuty(told: Told, now: number, suspected: boolean): readonly NewOutboxRow[] {
  if (told.training === 1) return [];
  const { reference, urgency, lead } = told;
  const facts: PageFacts = { reference, urgency, step: 0, lead, ...mark(suspected) };
  return [newOutboxRow({ kind: "page", center: lead, caseId: told.id, facts }, now)];
}

/** A further message in a known case concerns the lead alone. */
export function tellLead(told: Told, now: number, suspected: boolean): readonly NewOutboxRow[] {
  if (told.training === 1) return [];
  const facts: LeadFacts = { ...leadFacts(told, suspected), followUp: true };
  return [newOutboxRow({ kind: "notice", center: told.lead, caseId: told.id, facts }, now)];
}

function leadFacts(told: Told, suspected: boolean): LeadFacts {
  const { reference, urgency, channel, country = null, deadline = null } = told;
  const facts = { role: "lead", reference, urgency, channel, country, deadline } as const;
  return { ...facts, ...lookMark(told), ...mark(suspected) };
}

function lookMark({ look }: Told): { readonly look?: true } {
  return look === true ? { look: true } : {};
}

/** Absent where nothing is suspected, as in the rows from before there was such a mark. */
function mark(suspected: boolean): { readonly suspected?: true } {
  return suspected ? { suspected: true } : {};
}
