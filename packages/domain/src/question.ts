import { choiceIn } from "./choice.ts";
import { elsewhere } from "./countries.ts";
import type { Answers, SafeContact } from "./report.ts";
import { dayParts } from "./vocabulary.ts";

/**
 * The short questions by SMS, in the order in which they are asked: 1 is it urgent now, 2 in which country, 3 may a
 * person call, and in which part of the day. Stored numbers never change their meaning.
 */
export const questions = [1, 2, 3] as const;
export type Question = (typeof questions)[number];

/**
 * The countries that a number stands for: as many as one Arabic SMS holds beside the question. The center's own and
 * the most populous ones around it; which they are is a proposal that staff may change together with the text.
 */
export const askedCountries = ["MA", "DZ", "TN", "EG", "SA", elsewhere] as const;

/** What the answer to a question says. The address to call is the sender's, which only the channel knows. */
export interface Given {
  readonly answers: Answers;
  readonly contact?: Pick<SafeContact, "way" | "dayPart">;
}

/**
 * Reads an answer: a number in any digit script, or its word in three languages.
 *
 * @returns `null` for what is no answer to this question: it is a message like any other
 */
export function answerTo(question: Question, text: string): Given | null {
  const choice = choiceIn(question, text);
  if (choice === null) return null;
  switch (question) {
    case 1:
      return choice > 2 ? null : { answers: { danger: choice === 1 ? "yes" : "no" } };
    case 2: {
      const country = askedCountries[choice - 1];
      return country === undefined ? null : { answers: { country } };
    }
    case 3:
      return callAnswer(choice);
  }
}

/** Who does not want to be called is still written to: it is where they write from. */
function callAnswer(choice: number): Given | null {
  if (choice === 0) return { answers: {}, contact: { way: "call" } };
  const dayPart = dayParts[choice - 1];
  if (dayPart !== undefined) return { answers: {}, contact: { way: "call", dayPart } };
  return choice === dayParts.length + 1 ? { answers: {}, contact: { way: "sms" } } : null;
}
