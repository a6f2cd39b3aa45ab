import { type Urgency, urgencies } from "../vocabulary.ts";
import { dangerNow } from "./danger-now.ts";
import { dangerMeeting } from "./danger-meeting.ts";
import { dangerNear } from "./danger-near.ts";
import { deadlineAt } from "./deadline-at.ts";
import { deadlineBefore } from "./deadline-before.ts";
import { deadlineNow } from "./deadline-now.ts";
import { deadlineSpan } from "./deadline-span.ts";
import { isDemanded } from "./demanded.ts";
import { EarliestDeadline } from "./due.ts";
import { type Token, tokensOf } from "./fold.ts";
import { meeting } from "./meeting.ts";
import { minor } from "./minor.ts";
import { money } from "./money.ts";
import { type Match, matchAt, parsePhrase, type Phrase, startsOf } from "./phrase.ts";
import { publication } from "./publication.ts";
import { type WhyCode, whyCodes, type WordRule } from "./rule.ts";
import { selfHarmMeans } from "./self-harm-means.ts";
import { selfHarmOfAnother } from "./self-harm-of-another.ts";
import { selfHarmPlan } from "./self-harm-plan.ts";
import { selfHarmThoughts } from "./self-harm-thoughts.ts";
import { isDenied, isFigure, isOfImages, isRemembered, isSupposed, isTitle } from "./unmeant.ts";
import { violence } from "./violence.ts";

export const wordRules: readonly WordRule[] = [
  selfHarmPlan,
  selfHarmMeans,
  selfHarmThoughts,
  selfHarmOfAnother,
  dangerNow,
  violence,
  meeting,
  dangerNear,
  dangerMeeting,
  minor,
  deadlineSpan,
  deadlineNow,
  deadlineBefore,
  deadlineAt,
  money,
  publication,
].flat();

/** Longer texts are read so far: the work is bounded, and who is in danger says so before. */
const READ = 20_000;
const HOUR = 3_600_000;

interface Clock {
  /** UTC milliseconds of arrival */
  readonly now: number;
  /** ISO country of the victim */
  readonly country: string | null;
}

export interface WordsJudged {
  /** `null` when the words say nothing; never lower than what a person's answers say, only a reason to raise */
  readonly urgency: Urgency | null;
  readonly why: readonly WhyCode[];
  /** UTC milliseconds of the earliest deadline in the words, however far; `null` when there is none */
  readonly deadline: number | null;
}

interface Indexed {
  readonly rule: WordRule;
  readonly phrase: Phrase;
}

/** Each token is compared only with phrases that begin with its word, or with a beginning of it. */
const byWord = new Map<string, Indexed[]>();
const byBeginning = new Map<string, Indexed[]>();
for (const rule of wordRules) {
  for (const phrase of [...rule.phrases, ...(rule.unsure ?? [])].flatMap(parsePhrase)) {
    const { exact, begins } = startsOf(phrase);
    for (const word of new Set(exact)) byWord.set(word, [...(byWord.get(word) ?? []), { rule, phrase }]);
    for (const start of begins) byBeginning.set(start, [...(byBeginning.get(start) ?? []), { rule, phrase }]);
  }
}
const beginningLengths = [...new Set([...byBeginning.keys()].map((start) => start.length))];

/**
 * Urgency and deadline from what a person wrote in their own words, in Arabic and its dialects, French, English or
 * Arabizi. Linear in the text, of which the first 20,000 characters are read.
 */
export function judgeWords(text: string, { now, country }: Clock): WordsJudged {
  const tokens = tokensOf(text.slice(0, READ));
  const found = new Map<WhyCode, Urgency>();
  const deadlines = new EarliestDeadline(now, country);
  for (let at = 0; at < tokens.length; at += 1) {
    eachMeant(tokens, at, ({ why, raises }, { time }) => {
      if (typeof raises === "string") found.set(why, moreUrgent(raises, found.get(why) ?? null));
      else deadlines.hear(raises.due, time);
    });
  }
  const earliest = deadlines.earliest();
  const left = earliest === null ? Infinity : (earliest - now) / HOUR;
  if (left <= 72) found.set("deadline", left <= 24 ? "U1" : "U2");
  if (left <= 12 && found.has("meeting")) found.set("meeting-soon", "U0");
  if (found.has("minor") && found.has("meeting")) found.set("minor-meeting", "U0");
  const urgency = [...found.values()].reduce<Urgency | null>((most, one) => moreUrgent(one, most), null);
  return { urgency, why: whyCodes.filter((code) => found.has(code)), deadline: earliest };
}

function eachMeant(tokens: readonly Token[], at: number, hear: (rule: WordRule, match: Match) => void): void {
  const token = tokens[at];
  if (token === undefined) return;
  for (const form of token.forms) {
    hearAll(byWord.get(form));
    for (const length of beginningLengths) {
      if (length <= form.length) hearAll(byBeginning.get(form.slice(0, length)));
    }
  }
  function hearAll(candidates: readonly Indexed[] | undefined): void {
    for (const { rule, phrase } of candidates ?? []) {
      const match = matchAt(phrase, tokens, at);
      if (match !== null && isMeant(tokens, at, rule, match)) hear(rule, match);
    }
  }
}

function isMeant(tokens: readonly Token[], at: number, rule: WordRule, { end, time }: Match): boolean {
  if (isDenied(tokens, at) || isFigure(tokens, end) || isTitle(tokens, at)) return false;
  if (rule.why === "publication" && isSupposed(tokens, at)) return false;
  if (rule.why === "minor" && isRemembered(tokens, at)) return false;
  if (rule.why === "money-uncollected" && isOfImages(tokens, end)) return false;
  return rule.why !== "deadline" || isDemanded(tokens, at, end, time);
}

/** The more urgent of two. @param other `null` when nothing was judged */
export function moreUrgent(one: Urgency, other: Urgency | null): Urgency {
  return other !== null && urgencies.indexOf(other) < urgencies.indexOf(one) ? other : one;
}
