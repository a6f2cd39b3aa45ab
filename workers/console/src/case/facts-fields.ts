import type { Facts } from "@sanad/domain/facts";
import type { Answers } from "@sanad/domain/report";

/** A field of the page: `choice` one of a list, `list` several, `text` as typed, `moment` a day and hour. */
export interface FactsField {
  /** of the form's field */
  readonly name: string;
  readonly type: "choice" | "list" | "text" | "moment" | "boolean" | "country";
  readonly of: "answers" | "more";
  readonly key: keyof Answers | keyof Facts;
}

function told(key: keyof Answers, type: FactsField["type"]): FactsField {
  return { name: `told_${key}`, type, of: "answers", key };
}

function more(key: keyof Facts, type: FactsField["type"]): FactsField {
  return { name: `more_${key}`, type, of: "more", key };
}

/** In the order of the page: what decides the urgency first. */
export const factsFields: readonly FactsField[] = [
  told("danger", "choice"),
  told("selfHarm", "choice"),
  told("reporter", "choice"),
  told("age", "choice"),
  told("country", "country"),
  told("deadline", "choice"),
  told("deadlineAt", "moment"),
  told("familyFear", "boolean"),
  told("threats", "list"),
  told("platforms", "list"),
  told("account", "text"),
  told("demands", "list"),
  told("paid", "choice"),
  told("paymentRoute", "choice"),
  told("collected", "choice"),
  told("amount", "text"),
  told("published", "choice"),
  told("relation", "choice"),
  told("help", "list"),
  more("materialConsent", "choice"),
  more("materialPurpose", "choice"),
  more("noComplaint", "list"),
  more("offenderAge", "choice"),
  more("offenderEducation", "choice"),
  more("traffickingSigns", "list"),
];
