import { isCompartment } from "@sanad/domain/compartment";
import { entryKinds, type EntryHeader } from "@sanad/domain/entry";
import { DomainError } from "@sanad/domain/error";
import { isId } from "@sanad/domain/id";
import { isOneOf } from "@sanad/domain/vocabulary";
import { concat, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { hkdf } from "./derive.ts";
import { seedOf } from "./identity.ts";
import { parseSealed } from "./parse-sealed.ts";

/** The one way to write a header: keys in this order, no white space. `auth` covers exactly these bytes. */
export function canonicalHeader(header: EntryHeader): string {
  const { v, case: caseId, compartment, epoch, entry, kind, author, at } = header;
  return JSON.stringify({ v, case: caseId, compartment, epoch, entry, kind, author, at });
}

/** @throws DomainError `damaged` when the line is not a header of version 1 */
export function readHeader(line: string): EntryHeader {
  const value = parseSealed(line);
  if (!isHeader(value)) throw new DomainError("damaged", "not an entry header");
  return value;
}

/**
 * Proof that a holder of the compartment wrote the entry: age itself says nothing about the sender.
 * HMAC-SHA256 under a key of the compartment identity, over the canonical header and the ciphertext's hash.
 */
export async function entryAuth(
  identity: string,
  header: EntryHeader,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  const key = await hkdf(seedOf(identity), "sanad/v1/auth", 32);
  return hmac(key, concat(utf8(canonicalHeader(header)), await sha256(sealed)));
}

function isHeader(value: unknown): value is EntryHeader {
  if (typeof value !== "object" || value === null) return false;
  const header = value as Partial<Record<keyof EntryHeader, unknown>>;
  return (
    header.v === 1 &&
    typeof header.case === "string" &&
    isId("case", header.case) &&
    typeof header.compartment === "string" &&
    isCompartment(header.compartment) &&
    Number.isSafeInteger(header.epoch) &&
    typeof header.entry === "string" &&
    isId("entry", header.entry) &&
    typeof header.kind === "string" &&
    isOneOf(entryKinds, header.kind) &&
    typeof header.author === "string" &&
    /^(reporter|center:(ma|intl)(\/member_[a-z2-7]{26})?)$/.test(header.author) &&
    Number.isSafeInteger(header.at)
  );
}
