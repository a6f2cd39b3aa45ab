import type { Report, SealedEvidence } from "@sanad/domain/report";
import { judgeWords, moreUrgent, type WordsJudged } from "@sanad/domain/words/judge-words";

/** What telephones write under a mail by themselves. */
const signature = /^(--|sent from|get outlook|envoy[ée] (de|depuis)|أ?رسلت? من|مرسل من|تم الإرسال من)/iu;

/**
 * What the words of a report or message, its subject included, say of its urgency. Who sent nothing but their voice is
 * U2, whether by form, e-mail or MMS: a person listens the same day.
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
  const onlyVoice = isWordless(report.story) && evidence.some(({ kind }) => isVoice(kind));
  return onlyVoice ? { ...judged, urgency: moreUrgent("U2", judged.urgency) } : judged;
}

/** The beginning of a 3gp, mp4 or webm file does not tell a recording of a voice from a film: `file-kind.ts`. */
function isVoice(kind: string): boolean {
  return kind.startsWith("audio/") || kind.startsWith("video/");
}

function isWordless(story: string): boolean {
  return story.split("\n").every((line) => {
    const written = line.replace(/[\p{Cf}\s]+/gu, " ").trim();
    return !/[\p{L}\p{N}]/u.test(written) || signature.test(written);
  });
}
