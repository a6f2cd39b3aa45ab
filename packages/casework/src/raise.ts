import type { Answers } from "@sanad/domain/report";
import { deadlineOf } from "@sanad/domain/deadline";
import { triage } from "@sanad/domain/triage";
import { urgencies, type Urgency } from "@sanad/domain/vocabulary";
import type { CaseHead } from "@sanad/store/arrivals";

export interface Raise {
  readonly urgency: Urgency;
  readonly deadline: number | null;
}

/**
 * What new answers make of a case's urgency and deadline. They only ever raise: lowering needs a person and a reason.
 *
 * @param now UTC milliseconds
 * @returns `null` when nothing rises
 */
export function raiseOf(
  head: Pick<CaseHead, "urgency" | "deadline">,
  answers: Answers,
  now: number,
): Raise | null {
  if (Object.keys(answers).length === 0) return null;
  const judged = triage(answers, now);
  const urgency = urgencies.indexOf(judged) < urgencies.indexOf(head.urgency) ? judged : head.urgency;
  const moments = [head.deadline, deadlineOf(answers, now)].filter((moment) => moment !== null);
  const deadline = moments.length === 0 ? null : Math.min(...moments);
  return urgency === head.urgency && deadline === head.deadline ? null : { urgency, deadline };
}
