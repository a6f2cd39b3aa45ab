import type { EntryId } from "./id.ts";
import type { Answers } from "./report.ts";

/** What an inbox says of a case in one line: codes, which each reader sees in their language, and the first words. */
export interface CaseSummary {
  readonly answers: Pick<
    Answers,
    "reporter" | "danger" | "selfHarm" | "familyFear" | "age" | "threats" | "demands" | "published"
  >;
  /** the beginning of what the person wrote; empty where there was no text */
  readonly excerpt: string;
}

/** A summary with the entries that it was made of. */
export interface KeptSummary extends CaseSummary {
  /** the last entry that was read for it; `null` while none could be read */
  readonly upTo: { readonly at: number; readonly id: EntryId } | null;
  /** the newest entry of the case at that time; `null` while more wait to be read */
  readonly newest: EntryId | null;
}
