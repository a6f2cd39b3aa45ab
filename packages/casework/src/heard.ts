import type { Report, SealedEvidence } from "@sanad/domain/report";
import { judgeWords, moreUrgent, type WordsJudged } from "@sanad/domain/words/judge-words";

/**
 * What the words of a report or message, its subject included, say of its urgency. Who sent nothing but their voice is
 * U2: a person listens the same day.
 *
 * @param now UTC milliseconds of arrival
 * @param country ISO country of the victim
 */
export function heardIn(
  report: Report,
  evidence: readonly SealedEvidence[],
  now: number,
  country: string | null,
): WordsJudged {
  const judged = judgeWords(`${report.subject ?? ""}\n${report.story}`, { now, country });
  const onlyVoice = report.story.trim() === "" && evidence.some((item) => item.kind.startsWith("audio/"));
  return onlyVoice ? { ...judged, urgency: moreUrgent("U2", judged.urgency) } : judged;
}
