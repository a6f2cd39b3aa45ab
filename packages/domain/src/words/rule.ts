import type { Urgency } from "../vocabulary.ts";

/** Why words raised a report. Kept only inside the sealed body. */
export const whyCodes = [
  "self-harm-plan",
  "self-harm-thoughts",
  "danger-now",
  "violence",
  "minor",
  "meeting",
  "meeting-soon",
  "minor-meeting",
  "deadline",
  "money-uncollected",
  "publication",
] as const;
export type WhyCode = (typeof whyCodes)[number];

/**
 * When a deadline ends: `span` after the time in the phrase; `before` and `at` the point in the phrase, of which a day
 * without an hour begins at midnight or in the morning; `midnight` is that of the victim's clock;
 * `now` is at once.
 */
export type Due = "span" | "before" | "at" | "midnight" | "now";

/**
 * Phrases, and sentences that show what they are for: each example is a test.
 *
 * A phrase is written as people write; spelling is folded on both sides. `a|b` is either word, `word*` whatever begins
 * so, `word?` may be missing, `…` is up to six words, `<span>` a length of time ("ساعتين", "48h"), `<when>` a point in
 * time ("السادسة مساء", "vendredi", "5 November") `<age>` a number from 5 to 17, and `<end>` the end of a
 * sentence or its part. It begins with a word or
 * `<when>`.
 */
export interface WordRule {
  readonly why: WhyCode;
  readonly raises: Urgency | { readonly due: Due };
  readonly phrases: readonly string[];
  /** phrases that a native reader has not confirmed yet; they count like the others */
  readonly unsure?: readonly string[];
  readonly examples: { readonly raises: readonly string[]; readonly not: readonly string[] };
}
