import { isMinor, mayBeMinor } from "@sanad/domain/minor";
import { ageBands, reporters } from "@sanad/domain/vocabulary";
import { answerEntries } from "@sanad/store/staff-evidence";
import { z } from "zod";
import type { Desk } from "./desk.ts";
import type { OpenedCase } from "./open-case.ts";
import { readEntries, type ReadEntry } from "./read-entries.ts";

/** The first entries of `file` hold the report and the answers that came with it and after it. */
const FIRST = 60;

const told = z.object({
  answers: z
    .object({ reporter: z.enum(reporters).exactOptional(), age: z.enum(ageBands).exactOptional() })
    .default({}),
  why: z.array(z.string()).default([]),
});

/**
 * Whether a case is or may be a child's, as far as its answers tell. Whatever the person ever said of a child counts,
 * their words too; only a member's correction of the age takes it back. A member who cannot read the answers, or answers
 * that cannot be read, count as a child's: nobody opens a picture by breaking an entry.
 *
 * @param read entries of `file`, the oldest first
 */
export function mayConcernMinor(read: readonly ReadEntry[]): boolean {
  let said = false;
  let corrected: z.infer<typeof told>["answers"] = {};
  for (const entry of read) {
    if (entry.state !== "opened") return true;
    const { kind, author } = entry.header;
    if (kind !== "report" && kind !== "message" && kind !== "facts") continue;
    const body = told.safeParse(entry.body);
    if (!body.success) return true;
    const { answers, why } = body.data;
    if (kind === "facts") {
      if (entry.verified && author !== "reporter") corrected = { ...corrected, ...answers };
    } else {
      said ||= mayBeMinor(answers) || why.some((code) => code === "minor" || code === "minor-meeting");
    }
  }
  if (corrected.age !== undefined && corrected.age !== "unknown") return isMinor(corrected.age);
  return said || mayBeMinor(corrected);
}

/** Reads the answers of a case and their corrections. Each entry costs some milliseconds to open. */
export async function caseMayConcernMinor(desk: Desk, opened: OpenedCase): Promise<boolean> {
  const rows = await answerEntries(desk.db, opened.case, FIRST);
  return mayConcernMinor(await readEntries(desk, opened, rows));
}
