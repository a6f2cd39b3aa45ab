import { elsewhere } from "./countries.ts";
import type { Answers, SafeContact } from "./report.ts";
import { shortWord } from "./short-word.ts";
import { dayParts } from "./vocabulary.ts";
import { fold } from "./words/fold.ts";

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

const yes: readonly string[] = ["نعم", "اه", "ايه", "ايوه", "oui", "yes"].map(fold);
const no: readonly string[] = ["لا", "non", "no"].map(fold);

/**
 * Reads an answer: a number in any digit script, or yes and no in three languages where a question can be answered so.
 *
 * @returns `null` for what is no answer to this question: it is a message like any other
 */
export function answerTo(question: Question, text: string): Given | null {
  const word = shortWord(text);
  if (word === null) return null;
  const choice = /^\d$/.test(word) ? Number(word) : null;
  switch (question) {
    case 1: {
      const danger =
        choice === 1 || yes.includes(word) ? "yes" : choice === 2 || no.includes(word) ? "no" : null;
      return danger === null ? null : { answers: { danger } };
    }
    case 2: {
      const country = choice === null ? undefined : askedCountries[choice - 1];
      return country === undefined ? null : { answers: { country } };
    }
    case 3:
      return callAnswer(word, choice);
  }
}

/** Who does not want to be called is still written to: it is where they write from. */
function callAnswer(word: string, choice: number | null): Given | null {
  const dayPart = choice === null ? undefined : dayParts[choice - 1];
  if (dayPart !== undefined) return { answers: {}, contact: { way: "call", dayPart } };
  if (yes.includes(word)) return { answers: {}, contact: { way: "call" } };
  if (choice === dayParts.length + 1 || no.includes(word)) return { answers: {}, contact: { way: "sms" } };
  return null;
}
