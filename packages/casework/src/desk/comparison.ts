import type { CaseId, EvidenceId, MemberId } from "@sanad/domain/id";
import type { LedgerEvent } from "@sanad/domain/ledger";
import type { Database } from "@sanad/store/database";
import { recordedBatch } from "@sanad/store/ledger";
import { eventsAbout } from "@sanad/store/staff-evidence";

/** What became of comparing an object with what was recorded when it came. UTC milliseconds. */
export interface Comparison {
  readonly result: "agrees" | "damaged";
  readonly at: number;
}

/** @param events of the ledger about one piece of evidence, the newest first; `null` when it was never read whole */
export function lastComparison(events: readonly LedgerEvent[]): Comparison | null {
  const last = events.find(({ action }) => action === "evidence-verified" || action === "evidence-damaged");
  if (last === undefined) return null;
  return { result: last.action === "evidence-verified" ? "agrees" : "damaged", at: last.at };
}

/** Writes into the ledger what a reading showed, where that is not what it says already. @param now UTC milliseconds */
export async function noteComparison(
  db: Database,
  about: { readonly case: CaseId; readonly evidence: EvidenceId; readonly member: MemberId },
  result: Comparison["result"],
  now: number,
): Promise<void> {
  const events = await eventsAbout(db, { id: about.case }, [about.evidence]);
  if (lastComparison(events)?.result === result) return;
  const action = result === "agrees" ? "evidence-verified" : "evidence-damaged";
  const event = { at: now, actor: about.member, action, subject: about.evidence } as const;
  await recordedBatch(db, about.case, [event], []);
}
