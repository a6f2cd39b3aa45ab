import type { CaseId } from "@sanad/domain/id";
import type { Language } from "@sanad/domain/vocabulary";
import type { NewOutboxRow } from "@sanad/store/outbox";
import { keyedHash } from "@sanad/vault/seal";
import { appendMessage } from "../append-message.ts";
import type { Intake } from "../intake.ts";
import { ownCompartments, type Visit } from "./visit.ts";

export interface WrittenBack {
  readonly text: string;
  readonly language: Language;
  /** what the page carried: the same words sent twice are one message */
  readonly once: string;
}

/**
 * Adds what the person wrote to their case, proven by the receipt. It raises the urgency and calls duty as every further
 * message does.
 *
 * @returns what is to be told
 * @throws DomainError `too-large`, `substituted`; whatever D1 throws. Nothing is stored then
 */
export async function writeBack(
  intake: Intake,
  visit: Visit,
  { text, language, once }: WrittenBack,
): Promise<readonly NewOutboxRow[]> {
  const { outbox } = await appendMessage(intake, {
    case: visit.case,
    compartments: await ownCompartments(intake, visit),
    report: { channel: "web", language, story: text, answers: {} },
    evidence: [],
    proven: true,
    dedupe: await contentKey(intake, visit.case.id, once, text),
    signs: [],
    threads: [],
    messages: [],
  });
  return outbox;
}

/** Keyed by what only the page carried, which is stored nowhere: nobody can test guesses of the words with it. */
async function contentKey(
  { lookupKey }: Pick<Intake, "lookupKey">,
  caseId: CaseId,
  once: string,
  text: string,
): Promise<Uint8Array> {
  return keyedHash(lookupKey, "sanad/v1/dedupe", "return", caseId, once, text);
}
