import type { Answers } from "@sanad/domain/report";
import { deadlineMoment, earliestHour } from "@sanad/domain/deadline";
import { triage } from "@sanad/domain/triage";
import type { Urgency } from "@sanad/domain/vocabulary";
import { moreUrgent, type WordsJudged } from "@sanad/domain/words/judge-words";
import type { CaseHead } from "@sanad/store/arrivals";

export interface Raise {
  readonly urgency: Urgency;
  readonly deadline: number | null;
}

/**
 * What new answers and words make of a case's urgency and deadline. They only ever raise: lowering needs a person and a
 * reason.
 *
 * @param heard what the words say
 * @param now UTC milliseconds
 * @returns `null` when nothing rises
 */
export function raiseOf(
  head: Pick<CaseHead, "urgency" | "deadline">,
  answers: Answers,
  heard: Pick<WordsJudged, "urgency" | "deadline">,
  now: number,
): Raise | null {
  const urgency = moreUrgent(head.urgency, spokenUrgency(answers, heard, now));
  const deadline = earliestHour([head.deadline, deadlineMoment(answers, now), heard.deadline]);
  return urgency === head.urgency && deadline === head.deadline ? null : { urgency, deadline };
}

/**
 * How urgent new answers and words are by themselves, whatever the case is.
 *
 * @returns `null` when they say nothing
 */
export function spokenUrgency(
  answers: Answers,
  heard: Pick<WordsJudged, "urgency">,
  now: number,
): Urgency | null {
  return Object.keys(answers).length === 0 ? heard.urgency : moreUrgent(triage(answers, now), heard.urgency);
}
