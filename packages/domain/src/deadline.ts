import type { Answers } from "./report.ts";

const HOUR = 3_600_000;
const spans = { hours: 6 * HOUR, tomorrow: 24 * HOUR, three_days: 72 * HOUR, later: 7 * 24 * HOUR } as const;

/**
 * What the column shows of several deadlines: the earliest, rounded down to the hour, so that it tells little.
 *
 * @param moments UTC milliseconds, `null` for none
 * @returns UTC milliseconds; `null` when there is none
 */
export function earliestHour(moments: readonly (number | null)[]): number | null {
  const told = moments.filter((moment) => moment !== null);
  return told.length === 0 ? null : Math.floor(Math.min(...told) / HOUR) * HOUR;
}

/**
 * The moment by which the extorter wants an answer, for staff only. Of what the person wrote and what they chose, the
 * earlier: a slip may only make us hurry.
 *
 * @param now UTC milliseconds of arrival
 * @returns UTC milliseconds; `null` when there is none
 */
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
