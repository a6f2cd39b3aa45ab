import { DomainError } from "@sanad/domain/error";
import type { LedgerEvent } from "@sanad/domain/ledger";
import { addEntries } from "@sanad/store/change-case";
import { recordedBatch } from "@sanad/store/ledger";
import { deletedStatement, eventsAbout } from "@sanad/store/staff-evidence";
import { evidenceKey } from "@sanad/store/stored-evidence";
import type { Desk } from "./desk.ts";
import { isGiven } from "./exhibit-access.ts";
import type { OpenedCase } from "./open-case.ts";
import { livingOwnApprovals } from "./own-approvals.ts";
import type { Exhibit } from "./read-exhibits.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/** What precedes a deletion (domain notes 4.7): it is reported, and the authority has answered in writing. */
export const evidenceSteps = ["reported", "answered"] as const;
export type EvidenceStep = (typeof evidenceSteps)[number];

const actionOf = {
  reported: "evidence-reported",
  answered: "evidence-answered",
} as const satisfies Record<EvidenceStep, LedgerEvent["action"]>;

/** Who did a step, and when, as the ledger says. @param events about one piece of evidence */
export function stepDone(events: readonly LedgerEvent[], step: EvidenceStep): LedgerEvent | null {
  return events.find(({ action }) => action === actionOf[step]) ?? null;
}

/** Notes a step, with words of the center's own: to whom, under which number. */
export async function noteStep(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  { row }: Exhibit,
  step: EvidenceStep,
  text: string,
): Promise<void> {
  const note = await writeEntry(desk, signedIn, opened, {
    kind: "note",
    body: { text },
  });
  const { member } = signedIn.viewer;
  const event = { at: desk.now, actor: member, action: actionOf[step], subject: row.id } as const;
  await addEntries(desk.db, opened.case, [note], [event]);
}

/** Whether deletion may be asked for: of what is quarantined, once both steps are noted. */
export function mayAskDeletion({ row }: Pick<Exhibit, "row">, events: readonly LedgerEvent[]): boolean {
  if (row.quarantinedAt === null || row.deletedAt !== null) return false;
  return evidenceSteps.every((step) => stepDone(events, step) !== null);
}

/**
 * Deletes what two people decided to delete: first the object, then the word that it is gone, so that nothing is said to
 * be gone that is not. What was recorded of it, its checksum too, stays. May be repeated while the decision holds.
 *
 * @throws DomainError `refused` without two people's decision; whatever R2 and D1 throw
 */
export async function deleteEvidence(
  desk: Desk,
  { viewer }: Pick<SignedIn, "viewer">,
  opened: OpenedCase,
  { row }: Exhibit,
): Promise<void> {
  const living = await livingOwnApprovals(desk, opened, [row.id]);
  const decided = living.some((one) => one.kind === "evidence-deletion" && isGiven(one));
  const events = await eventsAbout(desk.db, opened.case, [row.id]);
  if (!decided || !mayAskDeletion({ row }, events))
    throw new DomainError("refused", "evidence is not deleted by one person");
  await desk.bucket.delete(evidenceKey(row.id));
  const event = { at: desk.now, actor: viewer.member, action: "evidence-deleted", subject: row.id } as const;
  await recordedBatch(desk.db, opened.case.id, [event], [deletedStatement(desk.db, row.id, desk.now)]);
}
