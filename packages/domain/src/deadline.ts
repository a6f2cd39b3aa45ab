import type { Answers } from "./report.ts";

const HOUR = 3_600_000;
const spans = { hours: 6 * HOUR, tomorrow: 24 * HOUR, three_days: 72 * HOUR, later: 7 * 24 * HOUR } as const;

/**
 * The moment by which the extorter wants an answer, for staff only.
 *
 * @param now UTC milliseconds of arrival
 * @returns UTC milliseconds rounded down to the hour, so that the column tells little; `null` when there is none
 */
export function deadlineOf(answers: Answers, now: number): number | null {
  const moment = deadlineMoment(answers, now);
  return moment === null ? null : Math.floor(moment / HOUR) * HOUR;
}

/** The same moment unrounded. Of what the person wrote and what they chose, the earlier: a slip may only make us hurry. */
export function deadlineMoment(answers: Answers, now: number): number | null {
  const moments = [answers.deadlineAt ?? null, chosenMoment(answers, now)].filter(
    (moment) => moment !== null,
  );
  return moments.length === 0 ? null : Math.min(...moments);
}

function chosenMoment({ deadline }: Answers, now: number): number | null {
  if (deadline === undefined || deadline === "none" || deadline === "unknown") return null;
  return now + spans[deadline];
}
