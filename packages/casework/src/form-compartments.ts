import { type CaseHead, caseOfSubmission } from "@sanad/store/arrivals";
import { submissionHash } from "@sanad/vault/seal";
import { type Compartments, knownCompartments, NewCompartments } from "./compartments.ts";
import type { Intake } from "./intake.ts";

/** What the files of a form are sealed to: a case in the making, or the one that the same submission made before. */
export type FormCompartments =
  | { readonly first: null; readonly compartments: NewCompartments }
  | { readonly first: CaseHead; readonly compartments: Compartments };

/**
 * Evidence is sealed while it arrives, before it is known whether the form is filed: so this is asked for at the
 * first file.
 *
 * @param submission the form's 32 bytes; `null` when it carried none, and will be sent back
 * @throws DomainError `substituted`; whatever D1 throws
 */
export async function formCompartments(
  intake: Intake,
  submission: Uint8Array | null,
): Promise<FormCompartments> {
  const first =
    submission === null ? null : await caseOfSubmission(intake.db, await submissionHash(submission));
  if (first !== null) return { first, compartments: await knownCompartments(intake, first.id, first.epoch) };
  const compartments = new NewCompartments();
  await compartments.make("exhibits");
  return { first: null, compartments };
}
