import { isMinor } from "./minor.ts";
import type { Answers } from "./report.ts";
import { sentNotCollected } from "./triage.ts";
import { household } from "./relations.ts";

/** What stands above all advice: a human sentence and emergency numbers. */
export const alertCodes = ["danger", "self_harm"] as const;
export type AlertCode = (typeof alertCodes)[number];

/** First advice, in the order of domain notes 4.4. Texts are in `locale`. */
export const adviceCodes = [
  "stop_transfer",
  "not_your_fault",
  "child_not_your_fault",
  "no_pay",
  "no_reply",
  "no_meeting",
  "keep_evidence",
  "keep_evidence_child",
  "lock_down",
  "recover_account",
  "report_in_app",
  "trusted_person",
  "safe_person",
  "adult_person",
  "for_guardian",
  "take_it_down",
  "stop_ncii",
  "remove_by_age",
  "forced_acts",
  "report_authorities",
  "no_paid_rescuers",
] as const;
export type AdviceCode = (typeof adviceCodes)[number];

export function alertsFor(answers: Answers): readonly AlertCode[] {
  const alerts: AlertCode[] = [];
  if (answers.danger === "yes" || answers.danger === "unsure") alerts.push("danger");
  if (answers.selfHarm === "thoughts" || answers.selfHarm === "plan") alerts.push("self_harm");
  return alerts;
}

/**
 * The first advice that fits the answers, most pressing first. Money that is sent and not yet collected comes before
 * everything else, because it can still be stopped.
 */
export function adviceFor(answers: Answers): readonly AdviceCode[] {
  const fitting: Readonly<Record<AdviceCode, boolean>> = {
    stop_transfer: sentNotCollected(answers),
    not_your_fault: !isMinor(answers.age),
    child_not_your_fault: isMinor(answers.age),
    no_pay: true,
    no_reply: true,
    no_meeting: meets(answers),
    keep_evidence: !isMinor(answers.age),
    keep_evidence_child: isMinor(answers.age),
    lock_down: true,
    recover_account: answers.threats?.includes("account_takeover") ?? false,
    report_in_app: true,
    trusted_person: !isMinor(answers.age) && !homeIsUnsafe(answers),
    safe_person: !isMinor(answers.age) && homeIsUnsafe(answers),
    adult_person: isMinor(answers.age) && answers.reporter !== "guardian",
    for_guardian: answers.reporter === "guardian",
    take_it_down: isMinor(answers.age),
    stop_ncii: isAdult(answers),
    remove_by_age: !isMinor(answers.age) && !isAdult(answers),
    forced_acts: answers.demands?.includes("illegal_act") ?? false,
    report_authorities: true,
    no_paid_rescuers: true,
  };
  return adviceCodes.filter((code) => fitting[code]);
}

/** The advice of the public page, for somebody of whom nothing is known. */
export function generalAdvice(): readonly AdviceCode[] {
  const [first, ...rest] = adviceFor({});
  return first === undefined ? ["stop_transfer"] : [first, "stop_transfer", ...rest];
}

function homeIsUnsafe(answers: Answers): boolean {
  return (
    answers.familyFear === true || (answers.relation !== undefined && household.includes(answers.relation))
  );
}

function meets(answers: Answers): boolean {
  const demands = answers.demands ?? [];
  return (
    demands.includes("sexual_act") ||
    demands.includes("goods") ||
    answers.paymentRoute === "cash_hand" ||
    (answers.platforms?.includes("in_person") ?? false)
  );
}

/** Known to be 18 or over: an unknown age is not taken for an adult's. */
function isAdult(answers: Answers): boolean {
  return answers.age !== undefined && answers.age !== "unknown" && !isMinor(answers.age);
}
