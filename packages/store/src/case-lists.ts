import type { EntryId } from "@sanad/domain/id";
import { otherCenter } from "@sanad/domain/center";
import type { Channel, Status } from "@sanad/domain/vocabulary";
import { cases } from "@sanad/schema/cases";
import { entries } from "@sanad/schema/entries";
import { summaries } from "@sanad/schema/summaries";
import { wraps } from "@sanad/schema/wraps";
import { and, asc, desc, eq, getTableColumns, gt, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { withoutConflict } from "./staff-cases.ts";
import type { Viewer } from "./viewer.ts";

/** Lists of an inbox that need nothing but their name. */
export const plainLists = ["open", "mine", "unassigned", "waiting", "ended", "shared", "training"] as const;

/** A named list of an inbox; each reads one index of `cases`. */
export type CaseList =
  | { readonly name: (typeof plainLists)[number] }
  | { readonly name: "status"; readonly of: Status }
  | { readonly name: "channel"; readonly of: Channel }
  /** ISO country; `null` for the cases of which nobody knows it */
  | { readonly name: "country"; readonly of: string | null };

/** Between two cases of a list: `sort` of the one that was shown last, and to which side the list goes on. */
export interface ListPlace {
  readonly side: "after" | "before";
  readonly sort: string;
}

export type ListedCase = Awaited<ReturnType<typeof listedCases>>["rows"][number];

/**
 * A page of a list in its order: urgency, then deadline, then age. It reads as many rows as it gives, however many there are.
 *
 * @param place where the last page ended; `null` for the beginning
 */
export async function listedCases(
  db: Database,
  viewer: Viewer,
  list: CaseList,
  place: ListPlace | null,
  limit: number,
) {
  const found = await listQuery(db, viewer, list, place, limit + 1);
  const more = found.length > limit;
  const page = found.slice(0, limit);
  return place?.side === "before"
    ? { rows: page.toReversed(), before: more, after: true }
    : { rows: page, before: place !== null, after: more };
}

/** The statement behind a page, for whoever measures what it reads. */
export function listQuery(
  db: Database,
  viewer: Viewer,
  list: CaseList,
  place: ListPlace | null,
  limit: number,
) {
  const back = place?.side === "before";
  const from = place === null ? undefined : back ? lt(cases.sort, place.sort) : gt(cases.sort, place.sort);
  return db
    .select({
      case: getTableColumns(cases),
      sealed: summaries.sealed,
      key: summaries.key,
      newest: newestEntry(),
    })
    .from(cases)
    .leftJoin(summaries, and(eq(summaries.caseId, cases.id), eq(summaries.center, viewer.center)))
    .where(and(inList(viewer, list), from, withoutConflict(viewer)))
    .orderBy(back ? desc(cases.sort) : asc(cases.sort))
    .limit(limit);
}

/** What the summary must be as new as. */
function newestEntry(): SQL<EntryId | null> {
  // Names in full: of a query over one table drizzle leaves the table's name out, and "id" would be the entry's.
  return sql<EntryId | null>`(select entries.id from ${entries} where entries.case_id = cases.id order by entries.at desc, entries.id desc limit 1)`;
}

/** Invented cases are in a list of their own, and in no other. */
function inList(viewer: Viewer, list: CaseList): SQL | undefined {
  const own = and(eq(cases.lead, viewer.center), eq(cases.training, 0));
  const open = and(own, eq(cases.open, 1));
  switch (list.name) {
    case "open":
      return open;
    case "mine":
      return and(open, eq(cases.assignee, viewer.member));
    case "unassigned":
      return and(open, isNull(cases.assignee));
    case "waiting":
      return and(open, eq(cases.waiting, "us"));
    case "ended":
      return and(own, eq(cases.open, 0));
    case "status":
      return and(own, eq(cases.status, list.of));
    case "channel":
      return and(open, eq(cases.channel, list.of));
    case "country":
      return and(open, list.of === null ? isNull(cases.country) : eq(cases.country, list.of));
    case "shared":
      return and(
        eq(cases.sharedWith, viewer.center),
        eq(cases.lead, otherCenter(viewer.center)),
        eq(cases.training, 0),
        eq(cases.open, 1),
      );
    case "training":
      // A literal: only so does SQLite see that its partial index fits.
      return and(eq(cases.lead, viewer.center), sql`${cases.training} = 1`);
  }
}

/**
 * How many stand in each list, up to a bound: what has no end is not counted to it.
 *
 * @param most beyond it nothing is counted; `most + 1` means more
 */
export async function countLists(
  db: Database,
  viewer: Viewer,
  lists: readonly CaseList[],
  most: number,
): Promise<readonly number[]> {
  const queries = lists.map((list) => countQuery(db, viewer, list, most));
  const [first, ...rest] = queries;
  if (first === undefined) return [];
  const found = await db.batch([first, ...rest]);
  return found.map(([row]) => row?.number ?? 0);
}

export function countQuery(db: Database, viewer: Viewer, list: CaseList, most: number) {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(cases)
    .where(and(inList(viewer, list), withoutConflict(viewer)))
    .limit(most + 1)
    .as("some");
  return db.select({ number: sql<number>`count(*)` }).from(some);
}

/** The open cases of the greatest urgency that nobody has taken notice of yet, up to a bound. */
export async function unheardAlarms(db: Database, viewer: Viewer, most: number): Promise<number> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        inList(viewer, { name: "open" }),
        gt(cases.sort, "U0"),
        lt(cases.sort, "U1"),
        isNull(cases.acknowledgedAt),
        withoutConflict(viewer),
      ),
    )
    .limit(most);
  return rows.length;
}

/** The open cases with a wrap of the viewer's own, in the inbox's order: those who do not hold the center's key have no other list. */
export async function givenCases(db: Database, viewer: Viewer, limit: number) {
  const given = sql`${cases.id} in (select ${wraps.caseId} from ${wraps} where ${wraps.party} = ${`member:${viewer.member}`})`;
  return db
    .select(getTableColumns(cases))
    .from(cases)
    .where(and(given, sql`+${cases.open} = 1`, withoutConflict(viewer)))
    .orderBy(asc(cases.sort))
    .limit(limit);
}

/** The head of the open cases and of the new ones, as far as it tells that something came. */
export async function watchedCases(db: Database, viewer: Viewer, each: number) {
  const [open, fresh] = await db.batch([
    watchQuery(db, viewer, { name: "open" }, each),
    watchQuery(db, viewer, { name: "status", of: "new" }, each),
  ]);
  return [...new Map([...open, ...fresh].map((row) => [row.id, row])).values()];
}

function watchQuery(db: Database, viewer: Viewer, list: CaseList, each: number) {
  return db
    .select({ id: cases.id, urgency: cases.urgency, deadline: cases.deadline, newest: newestEntry() })
    .from(cases)
    .where(and(inList(viewer, list), withoutConflict(viewer)))
    .orderBy(asc(cases.sort))
    .limit(each);
}

/** The countries of the open cases, by a jump through the index from one to the next. */
export async function openCountries(db: Database, viewer: Viewer): Promise<readonly string[]> {
  const next = (from: SQL) =>
    sql`select min(${cases.country}) from ${cases} where ${cases.lead} = ${viewer.center} and ${cases.open} = 1 and ${cases.country} > ${from}`;
  const rows = await db.all<{ country: string }>(
    sql`with recursive told(country) as (${next(sql`''`)} union all select (${next(sql`told.country`)}) from told where told.country is not null) select country from told where country is not null`,
  );
  return rows.map((row) => row.country);
}
