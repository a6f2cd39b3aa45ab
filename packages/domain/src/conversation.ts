import { keywordOf } from "./keyword.ts";
import { answerTo, type Given, type Question, questions } from "./question.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A burst of messages gets one acknowledgement. */
const QUIET = 10 * MINUTE;
/** How long a number is an answer: who writes in secret may have to put the telephone away for a while. */
const ANSWER_TIME = 3 * 60 * MINUTE;
/** Automatic messages to one sender in a UTC day: two machines that answer each other fall silent. */
const DAILY = 10;

/**
 * What is said by SMS. `first` acknowledges and asks question 1 · `country` asks 2 · `call` asks 3 · `closing` ends the
 * questions · `acknowledgement` answers any other message · `help` answers the word HELP
 */
export const sayings = ["first", "country", "call", "closing", "acknowledgement", "help"] as const;
export type Saying = (typeof sayings)[number];

/** Where the automatic answers to one sender stand. Never what was answered. */
export interface Conversation {
  /** UTC milliseconds of the last automatic message */
  readonly acknowledgedAt: number | null;
  /** automatic messages on the UTC day of that one */
  readonly acknowledgements: number;
  /** the question that is open */
  readonly question: number | null;
  /** UTC milliseconds until which it is */
  readonly questionUntil: number | null;
  /** UTC milliseconds since when nothing automatic is wanted */
  readonly stoppedAt: number | null;
}

export interface Turn {
  readonly say: Saying | null;
  /** what the message answers, if it is an answer */
  readonly given: Given | null;
  readonly conversation: Conversation;
}

const silence: Conversation = {
  acknowledgedAt: null,
  acknowledgements: 0,
  question: null,
  questionUntil: null,
  stoppedAt: null,
};

/**
 * What an SMS is answered, by rules that give an unknown sender and one who was silent for a day the same. At most three
 * questions in a row, then only people ask; at most one automatic message for each that came.
 *
 * @param before `null` for a sender who is not known
 * @param text `null` for a message that is part of a longer one: no keyword and no answer
 * @param now UTC milliseconds
 */
export function nextTurn(before: Conversation | null, text: string | null, now: number): Turn {
  const known = before ?? silence;
  const keyword = text === null ? null : keywordOf(text);
  // STOP is never answered: the networks that know the word forbid it, and confirm by themselves.
  if (keyword === "stop") return quietly({ ...closed(known), stoppedAt: now });
  const stopped = known.stoppedAt !== null;
  if (stopped && keyword !== "start") return quietly(known);
  const listening: Conversation = { ...known, stoppedAt: null };
  if (isBegun(listening, now)) return continued(listening, { text, now, keyword, asked: stopped });
  return speak({ ...listening, ...asking(1, now) }, "first", now);
}

interface Heard {
  readonly text: string | null;
  readonly now: number;
  readonly keyword: ReturnType<typeof keywordOf>;
  /** the person asked for answers again */
  readonly asked: boolean;
}

function continued(known: Conversation, { text, now, keyword, asked }: Heard): Turn {
  if (keyword === "help") return speak(known, "help", now);
  const question = text === null ? null : openQuestion(known, now);
  const given = question === null || text === null ? null : answerTo(question, text);
  if (question !== null && given !== null) return { ...answered(known, question, now), given };
  const quiet = known.acknowledgedAt !== null && now - known.acknowledgedAt < QUIET;
  return quiet && !asked ? quietly(known) : speak(known, "acknowledgement", now);
}

function answered(known: Conversation, question: Question, now: number): Turn {
  switch (question) {
    case 1:
      return speak({ ...known, ...asking(2, now) }, "country", now);
    case 2:
      return speak({ ...known, ...asking(3, now) }, "call", now);
    case 3:
      return speak(closed(known), "closing", now);
  }
}

function speak(next: Conversation, say: Saying, now: number): Turn {
  const sent = isSameDay(next.acknowledgedAt, now) ? next.acknowledgements : 0;
  // What is not asked is not open.
  if (sent >= DAILY) return quietly(asksNothing(say) ? next : closed(next));
  const conversation = { ...next, acknowledgedAt: now, acknowledgements: sent + 1 };
  return { say, given: null, conversation };
}

/**
 * The turn whose words are not to leave: what the person answered or asked for still counts, what is not asked is not
 * open, and what was asked before stays so.
 */
export function unsaid(before: Conversation | null, { say, given, conversation }: Turn): Turn {
  const { stoppedAt } = conversation;
  const known = { ...(before ?? silence), stoppedAt };
  return { say: null, given, conversation: asksNothing(say) ? known : closed(known) };
}

/** Leaves the question that is open as it is. */
function asksNothing(say: Saying | null): boolean {
  return say === "acknowledgement" || say === "help";
}

function quietly(conversation: Conversation): Turn {
  return { say: null, given: null, conversation };
}

function asking(question: Question, now: number): Pick<Conversation, "question" | "questionUntil"> {
  return { question, questionUntil: now + ANSWER_TIME };
}

function closed(known: Conversation): Conversation {
  return { ...known, question: null, questionUntil: null };
}

/** One that was asked when the message had come already, or was coming, is not what it answers. */
function openQuestion({ question, questionUntil }: Conversation, now: number): Question | null {
  if (questionUntil === null || now >= questionUntil || now <= questionUntil - ANSWER_TIME) return null;
  return questions.find((one) => one === question) ?? null;
}

/** After a day without a word from us, a message is a first one again. */
function isBegun({ acknowledgedAt }: Conversation, now: number): boolean {
  return acknowledgedAt !== null && now - acknowledgedAt < DAY;
}

function isSameDay(moment: number | null, now: number): boolean {
  return moment !== null && Math.floor(moment / DAY) === Math.floor(now / DAY);
}
