import type { Report } from "@sanad/domain/report";
import { freshId } from "@sanad/store/fresh-id";
import { evidenceKey } from "@sanad/store/stored-evidence";
import { countTraining, recordTraining, trainingEvidence, wipeTraining } from "@sanad/store/training-cases";
import { NewCompartments } from "../compartments.ts";
import { fileReport } from "../file-report.ts";
import type { Desk } from "./desk.ts";
import { intakeOfDesk } from "./enter-report.ts";
import type { SignedIn } from "./session.ts";

/** Invented cases that a center has at most: whoever needs more wipes first. */
const MOST = 40;

/**
 * Makes cases of invented reports, sealed like real ones. Nobody is told of them and nothing ever leaves them.
 *
 * @returns `false` where there are so many already that they are to be wiped first; nothing is made then
 */
export async function makeTrainingCases(
  desk: Desk,
  signedIn: SignedIn,
  reports: readonly Report[],
): Promise<boolean> {
  const { db, now } = desk;
  const { viewer } = signedIn;
  if ((await countTraining(db, viewer)) + reports.length > MOST) return false;
  const intake = intakeOfDesk(desk, signedIn);
  for (const report of reports) {
    await fileReport(intake, {
      caseId: freshId("case"),
      report,
      evidence: [],
      compartments: new NewCompartments(),
      traces: [],
      country: null,
      signs: [],
      training: true,
    });
  }
  await recordTraining(db, viewer, reports.length, now);
  return true;
}

/** Wipes all invented cases of the center. The objects first: one that no row names would look like a loss when it is old. */
export async function wipeTrainingCases(
  { db, bucket, now }: Pick<Desk, "db" | "bucket" | "now">,
  { viewer }: Pick<SignedIn, "viewer">,
): Promise<void> {
  const pieces = await trainingEvidence(db, viewer);
  for (let start = 0; start < pieces.length; start += 1000)
    await bucket.delete(pieces.slice(start, start + 1000).map(evidenceKey));
  await wipeTraining(db, viewer, now);
}
