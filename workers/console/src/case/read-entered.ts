import { answersSchema } from "@sanad/casework/desk/answers-schema";
import { safeContactSchema } from "@sanad/casework/safe-contact-schema";
import type { Report } from "@sanad/domain/report";
import { type Language, languages } from "@sanad/domain/vocabulary";
import { workTexts } from "@sanad/locale/console/case-work";
import { enterTexts } from "@sanad/locale/console/enter";
import { fileProblemText } from "@sanad/locale/files";
import { consentVersion } from "@sanad/locale/pages/consent";
import { z } from "zod";
import type { FormProblem } from "../views/error-summary.tsx";
import { enteredChannels } from "./enter-form.tsx";
import { longestText, type Typed } from "./form-values.ts";
import type { ReceivedEntered } from "./receive-entered.ts";

const told = z.object({
  channel: z.enum(enteredChannels),
  answer_in: z.enum(languages),
  story: z.string().max(longestText),
});

/** What a member wrote down, or what is wrong with it. */
export type EnteredRead = { readonly report: Report } | { readonly problems: readonly FormProblem[] };

/** The words of the form, and what is wrong with them and with its files. @param ours an answer takes words and no files */
export function readWords(
  typed: Typed,
  received: ReceivedEntered,
  language: Language,
  ours: boolean,
): EnteredRead {
  const read = told.safeParse({
    channel: typed.text("channel"),
    answer_in: typed.text("answer_in"),
    story: typed.text("story"),
  });
  const problems: FormProblem[] = [...received.problems].map((problem) => ({
    field: "files",
    text: fileProblemText(problem, language),
  }));
  const say = (field: string, text: keyof typeof workTexts) =>
    problems.push({ field, text: workTexts[text][language] });
  if (!read.success) say(String(read.error.issues[0]?.path[0] ?? "channel"), "choose");
  if (typed.text("story") === "" && (ours || received.evidence.length === 0)) say("story", "needsText");
  if (ours && received.evidence.length > 0) say("whose", "choose");
  if (typed.text("own") === "yes") {
    for (const name of ["purpose", "participants"]) if (typed.text(name) === "") say(name, "needsText");
  }
  if (!read.success || problems.length > 0) {
    const again = received.evidence.length > 0;
    return {
      problems: again ? [...problems, { field: "files", text: enterTexts.filesAgain[language] }] : problems,
    };
  }
  const { channel, answer_in, story } = read.data;
  return { report: { channel, language: answer_in, story, answers: {} } };
}

/** The form of a new case, whole. */
export function readNew(typed: Typed, received: ReceivedEntered, language: Language): EnteredRead {
  const words = readWords(typed, received, language, false);
  const answers = answersIn(typed);
  const contact = contactIn(typed);
  const problems = "problems" in words ? [...words.problems] : [];
  if (!answers.success)
    problems.push({
      field: `told_${String(answers.error.issues[0]?.path[0] ?? "danger")}`,
      text: workTexts.choose[language],
    });
  if (!contact.success) problems.push({ field: "way", text: workTexts.choose[language] });
  else if (contact.data.way !== "none" && contact.data.address === undefined)
    problems.push({ field: "address", text: workTexts.needsAddress[language] });
  if ("problems" in words || !answers.success || !contact.success || problems.length > 0) return { problems };
  const agreed = typed.text("agreed") === "yes";
  return {
    report: {
      ...words.report,
      answers: answers.data,
      contact: contact.data,
      ...(agreed && { consent: { version: consentVersion, otherCenter: false } }),
    },
  };
}

/** The coded answers of the form. */
export function answersIn(typed: Typed) {
  const keys = ["danger", "selfHarm", "reporter", "age", "deadline", "country"];
  const given = keys.flatMap((key) => {
    const text = typed.text(`told_${key}`);
    return text === "" ? [] : [[key, text]];
  });
  return answersSchema.safeParse(Object.fromEntries(given));
}

function contactIn(typed: Typed) {
  const way = typed.text("way");
  const given = ["address", "hours", "watcher"].flatMap((name) => {
    const text = typed.text(name);
    return text === "" ? [] : [[name, text]];
  });
  return safeContactSchema.safeParse({ way, ...(way !== "none" && Object.fromEntries(given)) });
}
