import type { ApprovalId } from "@sanad/domain/id";
import { type Approval, approvalOf, livingApprovals } from "@sanad/store/approvals";
import { isOwnApproval } from "@sanad/vault/seal";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";

/** Approvals that wait or hold, without those that only somebody at the database wrote. */
export async function livingOwnApprovals(
  { db, recipientKey, now }: Pick<Desk, "db" | "recipientKey" | "now">,
  opened: OpenedCase,
  subjects: readonly string[],
): Promise<readonly Approval[]> {
  const rows = await livingApprovals(db, opened.case, subjects, now);
  const own = await Promise.all(rows.map((row) => isOwnApproval(recipientKey, row)));
  return rows.filter((_, index) => own[index]);
}

/** @returns `null` for one that does not exist in this case, or is not as we wrote it */
export async function ownApproval(
  { db, recipientKey }: Pick<Desk, "db" | "recipientKey">,
  opened: OpenedCase,
  id: ApprovalId,
): Promise<Approval | null> {
  const row = await approvalOf(db, opened.case, id);
  return row !== null && (await isOwnApproval(recipientKey, row)) ? row : null;
}
