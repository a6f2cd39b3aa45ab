import type { Relation } from "./vocabulary.ts";

/** Who may live under the same roof, or come and go there: advice does not send a person to the family then. */
export const household: readonly Relation[] = [
  "spouse",
  "divorced",
  "fiance",
  "ascendant",
  "descendant",
  "other_relative",
  "kafil",
  "guardian_authority",
  "carer",
];

/** Who knows where the person lives, works or learns, and has power there: such a report is looked at the same day. */
export const powerful: readonly Relation[] = [...household, "ex_partner", "employer", "teacher"];
