import { type CaseId, makeId } from "@sanad/domain/id";
import { sha256 } from "@sanad/domain/digest";
import { hkdf } from "./derive.ts";

/**
 * A submission is 32 random bytes that travel with the form. Case id and receipt derive from them, so that
 * the same form sent twice, or again after a lost answer, shows the same receipt.
 */
export async function caseIdOf(submission: Uint8Array): Promise<CaseId> {
  return makeId("case", await hkdf(submission, "sanad/v1/submission/case", 16));
}

/** What is stored of it, to recognise a repetition. */
export async function submissionHash(submission: Uint8Array): Promise<Uint8Array> {
  return sha256(submission);
}
