import { hex } from "@sanad/domain/bytes";
import { DomainError } from "@sanad/domain/error";
import type { EvidencePayload } from "./evidence-header.ts";
import type { EvidenceRecord } from "./evidence-open.ts";
import { openEvidenceRange, type ReadObject } from "./evidence-range.ts";
import { streamCrypto, type StreamCrypto } from "./runtime-crypto.ts";

/**
 * Opens a whole piece of evidence under a payload key, and compares it with its recorded checksum. The last piece comes
 * out only when all agrees: whoever received as many bytes as the record says has what was recorded.
 *
 * @param payload of `openEvidenceHeader`, for this very object
 * @param cipher only tests give another than the runtime's
 * @throws DomainError `damaged` when the object is cut, changed or another one; whatever `read` throws
 */
export async function* openWholeEvidence(
  payload: EvidencePayload,
  record: EvidenceRecord,
  read: ReadObject,
  cipher: StreamCrypto = streamCrypto(),
): AsyncGenerator<Uint8Array, void> {
  const hash = cipher.hash();
  let held: Uint8Array | undefined;
  const range = { first: 0, last: record.length - 1 };
  const pieces = record.length === 0 ? [] : openEvidenceRange(payload, record, range, read, cipher);
  for await (const piece of pieces) {
    hash.update(piece);
    if (held !== undefined) yield held;
    held = piece;
  }
  if (hex(hash.digest()) !== record.sha256) {
    throw new DomainError("damaged", "evidence is not what was recorded");
  }
  if (held !== undefined) yield held;
}
