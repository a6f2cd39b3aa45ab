import { latinDigits } from "@sanad/domain/digits";
import { readRoster } from "@sanad/domain/duty/read-roster";
import type { Hours, Roster } from "@sanad/domain/duty/roster";
import type { MemberId } from "@sanad/domain/id";
import { textOf } from "../form.ts";

/** The parts of a roster as a form shows them, each row with its fields; those that cannot stand empty come first. */
export const draftFields = {
  regular: ["days", "from", "to"],
  periods: ["first", "last"],
  ramadan: ["days", "from", "to"],
  holidays: ["name", "date", "hours"],
  shifts: ["member", "days", "from", "to", "kind"],
  dated: ["member", "dates", "from", "to"],
  oncall: ["member"],
} as const;
export type DraftPart = keyof typeof draftFields;
// the keys of an object of our own
export const draftParts = Object.keys(draftFields) as readonly DraftPart[];

/** What stands in the fields of one row; days are their numbers. */
export type DraftRow = Readonly<Record<string, string>>;

/** A roster as somebody writes it, right or wrong. */
export interface RosterDraft {
  readonly zone: string;
  readonly rows: Readonly<Record<DraftPart, readonly DraftRow[]>>;
}

/** Which row of which part is wrong, counted from 0; `row` is `null` for what concerns no row. */
export interface DraftProblem {
  readonly part: DraftPart | "zone" | "whole";
  readonly row: number | null;
}

/** More rows of one part than any roster has. */
const MOST = 500;

export function draftOf(roster: Roster): RosterDraft {
  const weekly = ({ days, from, to }: Hours & { readonly days: readonly number[] }): DraftRow => ({
    days: days.join(" "),
    from,
    to,
  });
  return {
    zone: roster.zone,
    rows: {
      regular: roster.regular.map(weekly),
      periods: roster.ramadan.periods.map(({ first, last }) => ({ first, last })),
      ramadan: roster.ramadan.hours.map(weekly),
      holidays: roster.holidays.map(({ name, date, hours }) => ({
        name,
        date,
        hours: hours.map(({ from, to }) => `${from}-${to}`).join(" "),
      })),
      shifts: roster.shifts.map((shift) => ({ member: shift.member, kind: shift.kind, ...weekly(shift) })),
      dated: roster.dated.map(({ member, dates, from, to }) => ({
        member,
        dates: dates.join(" "),
        from,
        to,
      })),
      oncall: roster.onCall.map((member) => ({ member })),
    },
  };
}

/** What was sent, without the rows that were left empty. */
export function readDraft(form: FormData): RosterDraft {
  const rows = (part: DraftPart): readonly DraftRow[] => {
    const found: DraftRow[] = [];
    for (let row = 0; row < MOST && form.has(`${part}-${row}`); row += 1) {
      const read = (field: string): string =>
        field === "days"
          ? form
              .getAll(`${part}-${row}-days`)
              .filter((day) => typeof day === "string")
              .join(" ")
          : latinDigits(textOf(form, `${part}-${row}-${field}`, 1200)).trim();
      const fields = Object.fromEntries(draftFields[part].map((field) => [field, read(field)]));
      if (Object.entries(fields).some(([field, value]) => field !== "kind" && value !== ""))
        found.push(fields);
    }
    return found;
  };
  return {
    zone: textOf(form, "zone").trim(),
    rows: {
      regular: rows("regular"),
      periods: rows("periods"),
      ramadan: rows("ramadan"),
      holidays: rows("holidays"),
      shifts: rows("shifts"),
      dated: rows("dated"),
      oncall: rows("oncall"),
    },
  };
}

/**
 * The roster that a draft means.
 *
 * @param members of the center today: nobody else can be entered
 * @returns the roster, or what is wrong with the draft
 */
export function rosterFrom(
  draft: RosterDraft,
  members: ReadonlySet<MemberId>,
): { readonly roster: Roster } | { readonly problems: readonly DraftProblem[] } {
  const alone = { zone: "UTC", parts: emptyParts };
  const problems: DraftProblem[] = draftParts.flatMap((part) =>
    draft.rows[part].flatMap((row, index) => {
      const isOurs = row["member"] === undefined || [...members].some((id) => id === row["member"]);
      const holds = isOurs && built(alone.zone, { ...alone.parts, [part]: [jsonOf(part, row)] }) !== null;
      return holds ? [] : [{ part, row: index }];
    }),
  );
  if (built(draft.zone, emptyParts) === null) problems.unshift({ part: "zone", row: null });
  if (problems.length > 0) return { problems };
  const parts = Object.fromEntries(
    draftParts.map((part) => [part, draft.rows[part].map((row) => jsonOf(part, row))]),
  );
  const roster = built(draft.zone, { ...emptyParts, ...parts });
  return roster === null ? { problems: [{ part: "whole", row: null }] } : { roster };
}

type Parts = Readonly<Record<DraftPart, readonly unknown[]>>;

const emptyParts: Parts = {
  regular: [],
  periods: [],
  ramadan: [],
  holidays: [],
  shifts: [],
  dated: [],
  oncall: [],
};

function built(zone: string, { periods, ramadan, oncall, ...parts }: Parts): Roster | null {
  return readRoster({ zone, ...parts, ramadan: { periods, hours: ramadan }, onCall: oncall });
}

function jsonOf(part: DraftPart, row: DraftRow): unknown {
  const days = wordsOf(row["days"]).map(Number);
  const dates = wordsOf(row["dates"]);
  switch (part) {
    case "regular":
    case "ramadan":
    case "shifts":
      return { ...row, days };
    case "periods":
      return row;
    case "holidays":
      return { ...row, hours: wordsOf(row["hours"]).map(hoursOf) };
    case "dated":
      return { ...row, dates };
    case "oncall":
      return row["member"];
  }
}

function wordsOf(text = ""): readonly string[] {
  return text.split(/[\s,،;؛]+/).filter((word) => word !== "");
}

function hoursOf(text: string): Hours {
  const [from = "", to = ""] = text.split(/[-–—]/);
  return { from, to };
}
