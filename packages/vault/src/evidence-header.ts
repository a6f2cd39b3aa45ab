import { DomainError } from "@sanad/domain/error";
import { hkdf } from "./derive.ts";
import { decrypterFor } from "./identity.ts";

const NONCE = 16;

/**
 * Bytes to read from the start of an evidence object to have its header and nonce, fewer where the object is shorter.
 * A hybrid header for one recipient has 1.6 KB; one that does not fit in here is not ours.
 */
export const EVIDENCE_HEAD = 16 * 1024;

/** What opens the payload of one evidence object, and where that begins. */
export interface EvidencePayload {
  /** 32 bytes. They open the whole file: to be held like an identity, and never stored, logged or queued as they are. */
  readonly payloadKey: Uint8Array;
  /** bytes of header and nonce before the first chunk */
  readonly payloadStart: number;
}

/**
 * Opens the header of an evidence object. It costs one decapsulation, some 4 ms; whoever keeps what it returns does not
 * pay that again for the next range.
 *
 * @param head the first {@link EVIDENCE_HEAD} bytes of the object, or all of it
 * @throws DomainError `damaged` for what has no age header, a changed header, or one that is not sealed to the identity:
 *   age cannot tell the last two apart; `invalid` for an identity that is not hybrid
 * @see https://age-encryption.org/v1#header
 */
export async function openEvidenceHeader(identity: string, head: Uint8Array): Promise<EvidencePayload> {
  const payloadStart = payloadStartOf(head);
  if (payloadStart === null) throw new DomainError("damaged", "evidence has no age header");
  const end = payloadStart - NONCE;
  const fileKey = await openHeader(identity, head.subarray(0, end));
  return { payloadKey: await hkdf(fileKey, "payload", 32, head.subarray(end, payloadStart)), payloadStart };
}

/**
 * The header ends with the line `--- <mac>`, and the nonce follows; everything before it is ASCII.
 *
 * @returns `null` where the bytes do not hold both within {@link EVIDENCE_HEAD}
 */
export function payloadStartOf(bytes: Uint8Array): number | null {
  const head = bytes.subarray(0, EVIDENCE_HEAD);
  const found = /\n--- [A-Za-z0-9+/]+\n/.exec(new TextDecoder("latin1").decode(head));
  if (found === null) return null;
  const start = found.index + found[0].length + NONCE;
  return start <= head.length ? start : null;
}

async function openHeader(identity: string, header: Uint8Array): Promise<Uint8Array> {
  const decrypter = decrypterFor(identity);
  try {
    return await decrypter.decryptHeader(header);
  } catch (cause) {
    throw new DomainError("damaged", "the header of evidence does not open", { cause });
  }
}
