import { DomainError } from "@sanad/domain/error";
import { may } from "@sanad/domain/role";
import type { Excerpt, Find } from "@sanad/domain/words/find";
import { recordedBatch } from "@sanad/store/ledger";
import { countSearchable, searchable, type SearchEnd, type SearchScope } from "@sanad/store/searchable";
import type { StaffCase } from "@sanad/store/staff-cases";
import { newestEntries } from "@sanad/store/case-entries";
import type { Desk } from "./desk.ts";
import { unlockCase } from "./open-case.ts";
import { type ReadEntry, readEntries } from "./read-entries.ts";
import { wordsIn } from "./search-words.ts";
import type { SignedIn } from "./session.ts";

/** Cases that one search looks at, over all of its requests. */
export const searchMost = 200;
/** Cases that one request opens. */
const CASES = 25;
/** Entries that one request opens: the case that reaches it is the last one. Each costs about two milliseconds. */
const ENTRIES = 400;
/** Entries of one case, the newest first. */
const ENTRIES_A_CASE = 200;

/** Something in a case that fits. */
export interface SearchHit {
  readonly case: StaffCase;
  /** UTC milliseconds of the entry */
  readonly at: number;
  /** `null` in the contact details: what stands there is revealed on the case's own page, and written down */
  readonly excerpt: Excerpt | null;
}

export interface SearchStep {
  readonly hits: readonly SearchHit[];
  /** cases looked at until now, this request's with them */
  readonly done: number;
  readonly total: number;
  /** cases that do not open because a row of theirs was tampered with */
  readonly damaged: number;
  /** `null` when all were looked at */
  readonly next: SearchEnd | null;
}

/**
 * One request's part of a search: opens the next cases in this session and looks through what they hold. Nothing of the
 * query and of what was found is kept; the ledger says how many cases were looked through.
 *
 * @param from where the request before it stopped, and how many cases it had done
 */
export async function searchCases(
  desk: Desk,
  signedIn: SignedIn,
  find: Find,
  scope: SearchScope,
  from: { readonly after: SearchEnd | null; readonly done: number },
): Promise<SearchStep> {
  const { viewer } = signedIn;
  const total = await countSearchable(desk.db, viewer, scope, searchMost);
  const limit = Math.min(CASES, Math.max(searchMost - from.done, 0));
  const rows = limit === 0 ? [] : await searchable(desk.db, viewer, scope, from.after, limit);
  const hits: SearchHit[] = [];
  let [looked, opened, damaged] = [0, 0, 0];
  for (const row of rows) {
    if (opened >= ENTRIES) break;
    looked += 1;
    const entries = await entriesOf(desk, signedIn, row);
    opened += entries?.length ?? 0;
    if (entries === null) damaged += 1;
    else hits.push(...hitIn(row, entries, find));
  }
  const event = {
    at: desk.now,
    actor: viewer.member,
    action: "cases-searched",
    subject: String(looked),
  } as const;
  await recordedBatch(desk.db, `center:${viewer.center}`, [event], []);
  const done = from.done + looked;
  const last = rows[looked - 1];
  const sort = last?.sort ?? null;
  const next = last === undefined || sort === null || done >= total ? null : { lead: last.lead, sort };
  return { hits, done, total, damaged, next };
}

/** @returns `null` for a case that was tampered with: it hides no other */
async function entriesOf(
  desk: Desk,
  signedIn: SignedIn,
  row: StaffCase,
): Promise<readonly ReadEntry[] | null> {
  try {
    const opened = await unlockCase(desk, signedIn, row);
    const sealed = await newestEntries(desk.db, row, null, ENTRIES_A_CASE);
    // what is not looked through is not opened
    const wanted = sealed.filter(
      ({ compartment }) => compartment !== "exhibits" && (compartment !== "person" || mayReveal(signedIn)),
    );
    return await readEntries(desk, opened, wanted);
  } catch (error) {
    if (error instanceof DomainError && (error.reason === "damaged" || error.reason === "substituted"))
      return null;
    throw error;
  }
}

/** Whoever may not see a number may not find out by searching whether it is there. */
function mayReveal({ viewer }: Pick<SignedIn, "viewer">): boolean {
  return may(viewer.role, "contact-reveal");
}

/** The newest of what fits. */
function hitIn(row: StaffCase, entries: readonly ReadEntry[], find: Find): readonly SearchHit[] {
  for (const entry of entries) {
    if (entry.state !== "opened") continue;
    for (const text of wordsIn(entry.body)) {
      const excerpt = find(text);
      if (excerpt === null) continue;
      const { at, compartment } = entry.place;
      return [{ case: row, at, excerpt: compartment === "person" ? null : excerpt }];
    }
  }
  return [];
}
