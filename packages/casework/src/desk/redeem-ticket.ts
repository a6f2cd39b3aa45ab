import { DomainError } from "@sanad/domain/error";
import type { CaseId, EvidenceId, MemberId } from "@sanad/domain/id";
import { objectReader } from "@sanad/store/read-object";
import { evidenceKey } from "@sanad/store/stored-evidence";
import { ticketAt } from "@sanad/store/tickets";
import { openCell, openEvidenceRange, openWholeEvidence } from "@sanad/vault/open";
import { readBearer } from "@sanad/vault/seal";
import { noteComparison } from "./comparison.ts";
import type { Desk } from "./desk.ts";
import { readTicket, type TicketContent, ticketPlace } from "./ticket-cell.ts";

export interface Redeemed extends TicketContent {
  readonly evidence: EvidenceId;
  readonly case: CaseId;
  readonly member: MemberId;
}

/** First and last byte, both included. */
type Span = { readonly first: number; readonly last: number };

type Place = Pick<Desk, "db" | "bucket">;

/**
 * What a ticket is good for.
 *
 * @param now UTC milliseconds
 * @returns `null` for one that is none, is over, or whose evidence was deleted or quarantined since: they look the same
 */
export async function redeemTicket({ db }: Place, value: string, now: number): Promise<Redeemed | null> {
  const bearer = await readBearer(value);
  const row = bearer === null ? null : await ticketAt(db, bearer.id, now);
  if (bearer === null || row === null) return null;
  const content = readTicket(await openCell(bearer.key, ticketPlace(bearer.id, row.evidenceId), row.sealed));
  if (content.expiresAt <= now || (row.quarantinedAt !== null && !content.leave)) return null;
  return { ...content, evidence: row.evidenceId, case: row.caseId, member: row.member };
}

/**
 * The bytes that somebody asked for, in one read of the object. All of them are compared with the checksum, and the last
 * piece comes out only when it agrees; a part is authenticated chunk by chunk.
 *
 * @param range `null` for the whole
 * @throws DomainError `damaged`; whatever R2 throws
 */
export function redeemedBytes(
  { bucket }: Pick<Place, "bucket">,
  { evidence, payload, record }: Redeemed,
  range: Span | null,
): AsyncGenerator<Uint8Array, void> {
  const read = objectReader(bucket, evidenceKey(evidence), record.ageSize);
  return range === null || isAll(range, record.length)
    ? openWholeEvidence(payload, record, read)
    : openEvidenceRange(payload, record, range, read);
}

function isAll({ first, last }: Span, length: number): boolean {
  return first === 0 && last === length - 1;
}

/**
 * Writes down what reading showed: damage, or that the whole agrees with its checksum.
 *
 * @param failure what was thrown; `null` when all was read
 * @param now UTC milliseconds
 */
export async function recordReading(
  { db }: Pick<Place, "db">,
  redeemed: Redeemed,
  range: Span | null,
  failure: unknown,
  now: number,
): Promise<void> {
  const damaged = failure instanceof DomainError && failure.reason === "damaged";
  const compared = failure === null && (range === null || isAll(range, redeemed.record.length));
  if (damaged || compared) await noteComparison(db, redeemed, damaged ? "damaged" : "agrees", now);
}
