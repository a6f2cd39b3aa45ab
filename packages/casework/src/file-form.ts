import type { NewOutboxRow } from "@sanad/store/outbox";
import { DomainError } from "@sanad/domain/error";
import type { Report, SealedEvidence } from "@sanad/domain/report";
import type { SuspicionSign } from "@sanad/domain/suspicion";
import { type CaseHead, caseOfSubmission, wasReceived } from "@sanad/store/arrivals";

import { caseIdOf, deriveReceipt, keyedHash, receiptKeys, submissionHash } from "@sanad/vault/seal";
import { appendMessage } from "./append-message.ts";
import { hex } from "@sanad/domain/bytes";
import { knownCompartments } from "./compartments.ts";
import type { EnteredBy } from "./entered-by.ts";
import { fileReport } from "./file-report.ts";
import type { FormCompartments } from "./form-compartments.ts";
import type { Intake } from "./intake.ts";

export interface SubmittedForm {
  /** 32 bytes that the form carried */
  readonly submission: Uint8Array;
  readonly report: Report;
  readonly evidence: readonly SealedEvidence[];
  /** what the evidence was sealed to */
  readonly sealedTo: FormCompartments;
  readonly traces: readonly string[];
  /** the member who wrote it down; absent for what the person sent themselves */
  readonly enteredBy?: EnteredBy;
  /** what speaks for a program as the sender; nothing of it shows in the answer */
  readonly signs: readonly SuspicionSign[];
}

export interface AnsweredForm {
  /** 24 digits, to be shown once and never stored */
  readonly receipt: string;
  readonly reference: string;
  readonly outbox: readonly NewOutboxRow[];
  /** false when all of it was there already: its evidence is not needed twice */
  readonly evidenceUsed: boolean;
}

/**
 * Files a form. The same submission again shows the same receipt and doubles nothing; when its words or files are
 * others than the first time (somebody mended them after a lost answer), they are added to the case.
 *
 * @throws DomainError `unavailable` when two sendings with different files met; whatever D1 throws. The batch may have
 *   been stored although its answer was lost: keep the evidence then
 */
export async function fileForm(intake: Intake, form: SubmittedForm): Promise<AnsweredForm> {
  const receipt = await deriveReceipt(form.submission);
  const dedupe = await contentKey(intake, form);
  const { first } = form.sealedTo;
  if (first !== null) return { receipt, ...(await addTo(first, intake, form, dedupe)) };
  const submission = await submissionHash(form.submission);
  const { report, evidence, traces, signs } = form;
  const filed = await fileReport(intake, {
    caseId: await caseIdOf(form.submission),
    report,
    evidence,
    compartments: form.sealedTo.compartments,
    traces,
    country: null,
    receipt: await receiptKeys(intake.argon2, receipt, intake.deployment),
    submission,
    dedupe,
    signs,
    ...(form.enteredBy && { enteredBy: form.enteredBy }),
  });
  if (filed.outcome === "filed") {
    return { receipt, reference: filed.case.reference, outbox: filed.outbox, evidenceUsed: true };
  }
  const winner = await caseOfSubmission(intake.db, submission);
  if (winner === null) throw new DomainError("unavailable", "a repeated submission has no case");
  return { receipt, ...(await addTo(winner, intake, form, dedupe)) };
}

async function addTo(
  first: CaseHead,
  intake: Intake,
  form: SubmittedForm,
  dedupe: Uint8Array,
): Promise<Omit<AnsweredForm, "receipt">> {
  const { reference } = first;
  if (await wasReceived(intake.db, dedupe)) return { reference, outbox: [], evidenceUsed: false };
  const { report, evidence, sealedTo, signs } = form;
  if (sealedTo.first === null && evidence.length > 0) {
    throw new DomainError("unavailable", "the evidence is sealed to compartments that lost a race");
  }
  const compartments =
    sealedTo.first === null ? await knownCompartments(intake, first.id, first.epoch) : sealedTo.compartments;
  const further = { case: first, compartments, report, evidence, dedupe, signs };
  const { outcome, outbox } = await appendMessage(intake, { ...further, threads: [], messages: [] });
  return { reference, outbox: outcome === "filed" ? outbox : [], evidenceUsed: outcome === "filed" };
}

/** Keyed by the submission, which is stored nowhere: nobody can test guesses of a story with it. */
async function contentKey(intake: Intake, form: SubmittedForm): Promise<Uint8Array> {
  const { story, answers, contact, consent } = form.report;
  const hashes = form.evidence.map((item) => item.sha256).toSorted((a, b) => (a < b ? -1 : 1));
  const content = JSON.stringify([story, answers, contact ?? null, consent ?? null, hashes]);
  return keyedHash(intake.lookupKey, "sanad/v1/dedupe", "web", hex(form.submission), content);
}
