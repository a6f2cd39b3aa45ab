import { sameBytes, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";

/** A decision of two people as its row says it, waiting or decided. Moments are UTC milliseconds. */
export interface ApprovalState {
  readonly id: string;
  readonly caseId: string;
  readonly center: string;
  readonly kind: string;
  readonly subject: string;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
  readonly decision: string | null;
  readonly expiresAt: number | null;
}

/**
 * Over the whole row: who asked decides who may not give the second voice. A Worker secret and not a key of the case,
 * because both voices hold the case, and one of them who could write to the database would make the other.
 *
 * @returns 32 bytes
 */
export async function approvalMac(key: Uint8Array, state: ApprovalState): Promise<Uint8Array> {
  const { id, caseId, center, kind, subject, askedBy, askedAt } = state;
  const { decidedBy, decidedAt, decision, expiresAt } = state;
  const asked = [id, caseId, center, kind, subject, askedBy, askedAt];
  return hmac(
    key,
    utf8(JSON.stringify(["sanad/v1/approval", ...asked, decidedBy, decidedAt, decision, expiresAt])),
  );
}

/** Whether a row is as we wrote it; one without a MAC is not. */
export async function isOwnApproval(
  key: Uint8Array,
  row: ApprovalState & { readonly mac: Uint8Array | null },
): Promise<boolean> {
  return row.mac !== null && sameBytes(row.mac, await approvalMac(key, row));
}
