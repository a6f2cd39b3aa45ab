import { base64url } from "@sanad/domain/base64url";
import { utf8 } from "@sanad/domain/bytes";
import { sha256 } from "@sanad/domain/digest";
import { moreUrgent } from "@sanad/domain/words/judge-words";
import type { Urgency } from "@sanad/domain/vocabulary";
import { watchedCases } from "@sanad/store/case-lists";
import type { Desk } from "./desk.ts";
import type { SignedIn } from "./session.ts";

/** Cases at the head of the open and of the new ones that are watched. */
const WATCHED = 50;
/** Characters of a case's mark: enough for two hundred not to be mixed up, too few to say anything. */
const MARK = 6;

export interface News {
  /** what stands there now, for the next question */
  readonly seen: string;
  /** cases that are new, or have something new, since then */
  readonly count: number;
  /** the most urgent of these; `null` for none */
  readonly urgency: Urgency | null;
}

/**
 * What has come since a list was shown: new cases, further entries, another urgency or deadline.
 *
 * @param seen what an earlier answer gave; an empty text for nothing
 */
export async function newsSince(
  { db }: Pick<Desk, "db">,
  { viewer }: Pick<SignedIn, "viewer">,
  seen: string,
): Promise<News> {
  const known = new Set(seen.match(new RegExp(`.{${MARK}}`, "g")));
  const rows = await watchedCases(db, viewer, WATCHED);
  const marks = new Map<string, Urgency>();
  for (const row of rows)
    marks.set(await markOf([row.id, row.urgency, row.deadline, row.newest]), row.urgency);
  const fresh = [...marks].filter(([mark]) => !known.has(mark));
  const urgency = fresh.reduce<Urgency | null>((most, [, one]) => moreUrgent(one, most), null);
  return { seen: [...marks.keys()].join(""), count: fresh.length, urgency };
}

async function markOf(state: readonly unknown[]): Promise<string> {
  return base64url(await sha256(utf8(JSON.stringify(state)))).slice(0, MARK);
}
