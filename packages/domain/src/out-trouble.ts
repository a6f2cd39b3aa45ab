import type { NeverReason } from "./contact-plan.ts";
import type { Telling } from "./telling.ts";

/**
 * Why an answer's message does not leave as it was chosen, beside what the plan and the text's own words say: `training`
 * nothing leaves an invented case · `not-given` the member does not hold the contact details · `read-along` others may
 * read the answer's own text
 */
export type OutTrouble =
  | NeverReason
  | Telling
  | "training"
  | "not-given"
  | "read-along"
  | "choose-moment"
  | "too-long";
