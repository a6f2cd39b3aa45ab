import type { Answers } from "./report.ts";
import type { AgeBand } from "./vocabulary.ts";

/** Under 18 at the time of reporting. Age of majority: 18 (Moroccan penal code art. 448-1 as published; confirmed). */
export function isMinor(age: AgeBand | undefined): boolean {
  return age === "under_12" || age === "12_14" || age === "15_17";
}

/** Also a guardian who did not tell the age: what protects a child is not left to a skipped question. */
export function mayBeMinor(answers: Pick<Answers, "reporter" | "age">): boolean {
  const untold = answers.age === undefined || answers.age === "unknown";
  return isMinor(answers.age) || (answers.reporter === "guardian" && untold);
}
