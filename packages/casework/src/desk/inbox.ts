import type { KeptSummary } from "@sanad/domain/case-summary";
import type { CaseId, OutboxId } from "@sanad/domain/id";
import { type CaseList, type ListPlace, listedCases } from "@sanad/store/case-lists";
import type { StaffCase } from "@sanad/store/staff-cases";
import type { SummaryRow } from "@sanad/store/summary-rows";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";
import { summariesOf } from "./summaries.ts";
import { raiseUnderstated } from "./triage-again.ts";

/** A page of a list as a member sees it. */
export interface InboxPage {
  readonly cases: readonly StaffCase[];
  readonly summaries: ReadonlyMap<CaseId, KeptSummary>;
  /** whether the list goes on to either side */
  readonly before: boolean;
  readonly after: boolean;
  /** summaries that were made for this page, to be stored once it is answered */
  readonly made: readonly SummaryRow[];
  /** calls to duty that this first reading caused */
  readonly outbox: readonly { readonly id: OutboxId }[];
}

/**
 * A page of a list with its summaries. A case that is read for the first time is triaged again; when that raises any, the page
 * is put together anew, because they stand elsewhere now.
 *
 * @param size cases a page
 */
export async function inboxPage(
  desk: Desk,
  signedIn: SignedIn,
  list: CaseList,
  place: ListPlace | null,
  size: number,
): Promise<InboxPage> {
  const page = await listedCases(desk.db, signedIn.viewer, list, place, size);
  const found = await summariesOf(desk, signedIn, page.rows);
  const outbox: { readonly id: OutboxId }[] = [];
  let raised = false;
  for (const understated of found.understated) {
    const queued = await raiseUnderstated(desk, signedIn, understated);
    if (queued === null) continue;
    raised = true;
    outbox.push(...queued);
  }
  const again = raised ? await listedCases(desk.db, signedIn.viewer, list, place, size) : page;
  return {
    cases: again.rows.map((row) => row.case),
    summaries: found.of,
    before: again.before,
    after: again.after,
    made: found.made,
    outbox,
  };
}
