import type { SuspicionSign } from "@sanad/domain/suspicion";
import { countAnswer } from "@sanad/store/answer-count";
import type { Intake } from "./intake.ts";

/**
 * Whether a message may be answered automatically. Senders can be made up, each answer goes to a stranger then, and by
 * SMS the center pays for it: so answers are what stops first. The message itself is filed and told all the same.
 *
 * @param signs what speaks for a program; with any of them there is no answer
 * @throws whatever D1 throws
 */
export async function mayAnswer(
  intake: Pick<Intake, "db" | "now" | "acknowledgeHourly">,
  channel: "email" | "sms",
  signs: readonly SuspicionSign[],
): Promise<boolean> {
  if (signs.length > 0) return false;
  return (await countAnswer(intake.db, channel, intake.now)) <= intake.acknowledgeHourly;
}
