import { hex } from "@sanad/domain/bytes";
import type { CaseId } from "@sanad/domain/id";
import { visits } from "@sanad/schema/visits";
import { wraps } from "@sanad/schema/wraps";
import { and, eq, gt } from "drizzle-orm";
import type { Database } from "./database.ts";

/** A visit's row. */
export interface FoundVisit {
  readonly viewer: ReceiptViewer;
  readonly sealed: Uint8Array;
  /** UTC milliseconds */
  readonly since: number;
}

/**
 * Somebody with a receipt: perhaps the victim. Only the look-up of a receipt or of a visit makes one, so a query for the
 * return page without either does not compile.
 */
export class ReceiptViewer {
  readonly caseId: CaseId;

  private constructor(caseId: CaseId) {
    this.caseId = caseId;
  }

  /**
   * @param locator 16 bytes that derive from the receipt
   * @returns `null` for a receipt that opens nothing (any more)
   */
  static async byLocator(db: Database, locator: Uint8Array): Promise<ReceiptViewer | null> {
    const [row] = await db
      .select({ caseId: wraps.caseId })
      .from(wraps)
      .where(eq(wraps.party, receiptParty(locator)))
      .limit(1);
    return row === undefined ? null : new ReceiptViewer(row.caseId);
  }

  /**
   * @param visit SHA-256 of the cookie's value
   * @param now UTC milliseconds
   * @returns `null` for a visit that is unknown or over
   */
  static async byVisit(db: Database, visit: Uint8Array, now: number): Promise<FoundVisit | null> {
    const [row] = await db
      .select({ caseId: visits.caseId, sealed: visits.sealed, since: visits.createdAt })
      .from(visits)
      .where(and(eq(visits.id, visit), gt(visits.expiresAt, now)));
    if (row === undefined) return null;
    const { caseId, sealed, since } = row;
    return { viewer: new ReceiptViewer(caseId), sealed, since };
  }
}

/** Whose wraps a receipt opens. @param locator 16 bytes */
export function receiptParty(locator: Uint8Array): string {
  return `receipt:${hex(locator)}`;
}
