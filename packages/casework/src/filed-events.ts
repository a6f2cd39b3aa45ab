import { otherCenter } from "@sanad/domain/center";
import type { LedgerActor, LedgerEvent } from "@sanad/domain/ledger";
import type { Report } from "@sanad/domain/report";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import type { NewCaseRows } from "@sanad/store/case-rows";
import { queuedEvent } from "@sanad/store/outbox";

/**
 * What the ledger tells of a new case: that it was filed, under which consent, what was marked, kept and queued.
 *
 * @param at UTC milliseconds
 * @param proposed whether the other center was proposed
 * @param teller who told it here: the person, or the member who wrote it down
 */
export function filedEvents(
  at: number,
  { consent }: Pick<Report, "consent">,
  signs: readonly SuspicionSign[],
  rows: NewCaseRows,
  proposed: boolean,
  teller: LedgerActor = "reporter",
): LedgerEvent[] {
  const list: LedgerEvent[] = [{ at, actor: teller, action: "case-filed", subject: rows.case.id }];
  if (consent !== undefined) {
    const scope = consent.otherCenter ? "both" : "lead";
    list.push({
      at,
      actor: teller,
      action: "consent-given",
      subject: `${consent.version}:${scope}`,
    });
  }
  if (proposed)
    list.push({ at, actor: "intake", action: "center-proposed", subject: otherCenter(rows.case.lead) });
  for (const sign of signs) list.push({ at, actor: "intake", action: "automation-suspected", subject: sign });
  for (const item of rows.evidence)
    list.push({ at, actor: teller, action: "evidence-stored", subject: item.id });
  for (const row of rows.outbox) list.push(queuedEvent(row, "intake", at));
  return list;
}
