import { type Urgency, urgencies } from "../vocabulary.ts";
import { danger } from "./danger.ts";
import { deadline } from "./deadline.ts";
import { hoursLeft } from "./due.ts";
import { formsOf, type Token, tokensOf } from "./fold.ts";
import { minor } from "./minor.ts";
import { money } from "./money.ts";
import { matchAt, parsePhrase, type Phrase, startsOf } from "./phrase.ts";
import { publication } from "./publication.ts";
import { type WhyCode, whyCodes, type WordRule } from "./rule.ts";
import { selfHarm } from "./self-harm.ts";
import { isDenied, isFigure, isSupposed } from "./unmeant.ts";

export const wordRules: readonly WordRule[] = [selfHarm, danger, minor, deadline, money, publication].flat();

/** Longer texts are read so far: the work is bounded, and who is in danger says so before. */
const READ = 20_000;

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
}

interface Indexed {
  readonly rule: WordRule;
  readonly phrase: Phrase;
}

/** Each token is compared only with phrases that begin like it. */
const index = indexed();

function indexed(): ReadonlyMap<string, readonly Indexed[]> {
  const map = new Map<string, Indexed[]>();
  for (const rule of wordRules) {
    for (const phrase of rule.phrases.flatMap(parsePhrase)) {
      for (const start of startsOf(phrase)) map.set(start, [...(map.get(start) ?? []), { rule, phrase }]);
    }
  }
  return map;
}

/**
 * Urgency from what a person wrote in their own words, in Arabic and its dialects, French, English or Arabizi. Linear
 * in the text, of which the first 20,000 characters are read.
 */
export function judgeWords(text: string, clock: Clock): WordsJudged {
  const tokens = tokensOf(text.slice(0, READ));
  const found = new Map<WhyCode, Urgency>();
  let left = Infinity;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const { rule, number } of meantAt(tokens, at)) {
      if (typeof rule.raises === "string") {
        found.set(rule.why, moreUrgent(rule.raises, found.get(rule.why) ?? null));
      } else {
        left = Math.min(left, hoursLeft(rule.raises.due, number, clock.now, clock.country));
      }
    }
  }
  if (left <= 72) found.set("deadline", left <= 24 ? "U1" : "U2");
  if (left <= 12 && found.has("meeting")) found.set("meeting-soon", "U0");
  if (found.has("minor") && found.has("meeting")) found.set("minor-meeting", "U0");
  const urgency = [...found.values()].reduce<Urgency | null>((most, one) => moreUrgent(one, most), null);
  return { urgency, why: whyCodes.filter((code) => found.has(code)) };
}

function meantAt(
  tokens: readonly Token[],
  at: number,
): { readonly rule: WordRule; readonly number: number | null }[] {
  const starts = new Set(formsOf(tokens[at]?.word ?? "").map((form) => form.slice(0, 2)));
  return [...starts]
    .flatMap((start) => index.get(start) ?? [])
    .flatMap(({ rule, phrase }) => {
      const match = matchAt(phrase, tokens, at);
      if (match === null || isDenied(tokens, at) || isFigure(tokens, match.end)) return [];
      if (rule.why === "publication" && isSupposed(tokens, at)) return [];
      return [{ rule, number: match.number }];
    });
}

/** The more urgent of two. @param other `null` when nothing was judged */
export function moreUrgent(one: Urgency, other: Urgency | null): Urgency {
  return other !== null && urgencies.indexOf(other) < urgencies.indexOf(one) ? other : one;
}
