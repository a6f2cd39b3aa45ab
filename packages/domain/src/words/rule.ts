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
 * When a deadline ends: `hours` and `days` read the number in the phrase; `midnight` and `tomorrow` are those of the
 * victim's clock; `now` is at once.
 */
export type Due = "hours" | "days" | "midnight" | "tomorrow" | "now";

/**
 * Phrases, and sentences that show what they are for: each example is a test.
 *
 * A phrase is written as people write; spelling is folded on both sides. `a|b` is either word, `word*` whatever begins
 * so, `word?` may be missing, `…` is up to six words, `<n>` a number up to 72 and `<age>` one from 5 to 17. Its first
 * word has two letters or more.
 */
export interface WordRule {
  readonly why: WhyCode;
  readonly raises: Urgency | { readonly due: Due };
  readonly phrases: readonly string[];
  readonly examples: { readonly raises: readonly string[]; readonly not: readonly string[] };
}
