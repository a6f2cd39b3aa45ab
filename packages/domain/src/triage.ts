import { deadlineMoment } from "./deadline.ts";
import { mayBeMinor } from "./minor.ts";
import { powerful } from "./relations.ts";
import type { Answers } from "./report.ts";
import type { Urgency } from "./vocabulary.ts";

const HOUR = 3_600_000;

interface Rule {
  readonly urgency: Urgency;
  readonly applies: (answers: Answers, hoursLeft: number) => boolean;
}

/** First match wins, so they stand from the most urgent to the least. */
const rules: readonly Rule[] = [
  { urgency: "U0", applies: (a) => a.selfHarm === "plan" },
  { urgency: "U0", applies: (a) => a.danger === "yes" },
  { urgency: "U0", applies: (a) => mayBeMinor(a) && some(a.platforms, "in_person") },
  { urgency: "U0", applies: (a) => mayBeMinor(a) && some(a.demands, "sexual_act") },
  { urgency: "U0", applies: (a, left) => left <= 12 && (some(a.demands, "sexual_act") || handover(a)) },
  { urgency: "U1", applies: (a) => a.selfHarm === "thoughts" },
  { urgency: "U1", applies: (a) => mayBeMinor(a) },
  { urgency: "U1", applies: (_, left) => left <= 24 },
  { urgency: "U1", applies: (a) => a.published === "partly" || a.published === "yes" },
  { urgency: "U1", applies: sentNotCollected },
  { urgency: "U1", applies: (a) => some(a.threats, "violence") || a.familyFear === true },
  { urgency: "U2", applies: (_, left) => left <= 72 },
  { urgency: "U2", applies: (a) => a.danger === "unsure" || a.paid === "repeated" },
  { urgency: "U2", applies: (a) => a.relation !== undefined && powerful.includes(a.relation) },
  { urgency: "U2", applies: (a) => some(a.threats, "account_takeover") || some(a.threats, "family_threat") },
  { urgency: "U4", applies: adviceOnly },
];

/**
 * Urgency from the coded answers. A report without any (an e-mail, an SMS) is U2: a person looks the same day.
 *
 * @param now UTC milliseconds of arrival
 */
export function triage(answers: Answers, now: number): Urgency {
  if (Object.keys(answers).every((key) => key === "country")) return "U2";
  const hoursLeft = hoursUntilDeadline(answers, now);
  return rules.find((rule) => rule.applies(answers, hoursLeft))?.urgency ?? "U3";
}

/** Money is on its way and can still be stopped at the agency. */
export function sentNotCollected(answers: Answers): boolean {
  return (answers.paid === "once" || answers.paid === "repeated") && answers.collected === "no";
}

function hoursUntilDeadline(answers: Answers, now: number): number {
  const moment = deadlineMoment(answers, now);
  return moment === null ? Infinity : (moment - now) / HOUR;
}

function handover(answers: Answers): boolean {
  return some(answers.demands, "goods") || answers.paymentRoute === "cash_hand";
}

function adviceOnly(answers: Answers): boolean {
  const help = answers.help ?? [];
  return help.length > 0 && help.every((kind) => kind === "advice_only" || kind === "record_only");
}

function some<T>(list: readonly T[] | undefined, value: T): boolean {
  return list?.includes(value) ?? false;
}
