import type { CaseSummary } from "@sanad/domain/case-summary";
import type { Answers } from "@sanad/domain/report";
import type { Told } from "./told.ts";

/** Characters of the story in a list: enough to know a case again, too few to read it there. */
const EXCERPT = 80;
/** Longer words are cut before they are looked at. UTF-16 units. */
const LOOKED_AT = 2000;

/**
 * One line of a case, from what was told and corrected: the newest value of each answer, and the first words.
 *
 * @param before the line that the earlier entries gave; `null` for none
 * @param told in the order of the timeline
 */
export function summaryOf(before: CaseSummary | null, told: readonly Told[]): CaseSummary {
  // a member saw all the answers when correcting them, so what they took away stays away
  const answers = told.reduce<Answers>(
    (known, one) => (one.words === null ? one.answers : { ...known, ...one.answers }),
    before?.answers ?? {},
  );
  const words = told.map((one) => excerptOf(one.words ?? "")).find((text) => text !== "");
  return { answers: inLine(answers), excerpt: before?.excerpt || (words ?? "") };
}

/** Only what the line shows: a cell is no second place for the story. */
function inLine(answers: Answers): CaseSummary["answers"] {
  const { reporter, danger, selfHarm, familyFear, age, threats, demands, published } = answers;
  return {
    ...(reporter !== undefined && { reporter }),
    ...(danger !== undefined && { danger }),
    ...(selfHarm !== undefined && { selfHarm }),
    ...(familyFear !== undefined && { familyFear }),
    ...(age !== undefined && { age }),
    ...(threats !== undefined && { threats }),
    ...(demands !== undefined && { demands }),
    ...(published !== undefined && { published }),
  };
}

function excerptOf(words: string): string {
  const line = words.slice(0, LOOKED_AT).replace(/\s+/gu, " ").trim();
  const signs = [...line];
  return signs.length <= EXCERPT ? line : `${signs.slice(0, EXCERPT).join("").trimEnd()}…`;
}
