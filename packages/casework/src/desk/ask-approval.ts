import { DomainError } from "@sanad/domain/error";
import type { ApprovalId, EvidenceId } from "@sanad/domain/id";
import { type ApprovalKind, askApproval } from "@sanad/store/approvals";
import { approvalMac } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { livingOwnApprovals } from "./own-approvals.ts";
import type { SignedIn } from "./session.ts";
import { writeEntry } from "./write-entry.ts";

/** What takes a second person about a piece of evidence. */
export type EvidenceApproval = Exclude<ApprovalKind, "conflict-lift">;

/**
 * Asks another person for leave. The reason is a note of the center's own, under the same random letters as the approval,
 * so that whoever decides can read it.
 *
 * @throws DomainError `refused` while the same is asked for already, or where the member has no desk of the case
 */
export async function askForEvidence(
  desk: Desk,
  signedIn: SignedIn,
  opened: OpenedCase,
  evidence: EvidenceId,
  kind: EvidenceApproval,
  reason: string,
): Promise<ApprovalId> {
  const { viewer } = signedIn;
  const living = await livingOwnApprovals(desk, opened, [evidence]);
  const waits = living.some(
    (one) => one.kind === kind && one.decision === null && one.askedBy === viewer.member,
  );
  if (waits) throw new DomainError("refused", "this is asked for already");
  const note = await writeEntry(desk, signedIn, opened, {
    kind: "note",
    body: { text: reason },
  });
  const id: ApprovalId = `approval_${note.id.slice("entry_".length)}`;
  const row = {
    id,
    caseId: opened.case.id,
    center: viewer.center,
    kind,
    subject: evidence,
    askedBy: viewer.member,
    askedAt: desk.now,
    decidedBy: null,
    decidedAt: null,
    decision: null,
    expiresAt: null,
  };
  const event = { at: desk.now, actor: viewer.member, action: "approval-asked", subject: id } as const;
  const mac = await approvalMac(desk.recipientKey, row);
  await askApproval(desk.db, opened.case, { ...row, mac }, note, event);
  return id;
}
