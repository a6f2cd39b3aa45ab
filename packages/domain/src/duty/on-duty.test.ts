import { describe, expect, it } from "vitest";
import { makeId } from "../id.ts";
import { defaultRoster } from "./default-roster.ts";
import { type DutyCandidate, onDuty, onShift } from "./on-duty.ts";
import type { Roster } from "./roster.ts";

const id = (number: number) => makeId("member", new Uint8Array(16).fill(number));
const [amal, karim, salma, president, lawyer, gone] = [id(1), id(2), id(3), id(4), id(5), id(6)] as const;
const members: readonly DutyCandidate[] = [
  { id: president, role: "president" },
  { id: lawyer, role: "lawyer" },
  { id: amal, role: "case_worker" },
  { id: karim, role: "case_worker" },
  { id: salma, role: "psychologist" },
];

const workdays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const roster: Roster = {
  ...defaultRoster("Africa/Casablanca"),
  ramadan: {
    periods: [{ first: "2026-02-19", last: "2026-03-19" }],
    hours: [{ days: workdays, from: "09:30", to: "15:00" }],
  },
  holidays: [{ name: "عيد الشغل", date: "05-01", hours: [] }],
  shifts: [
    { member: karim, kind: "night", days: everyDay, from: "18:00", to: "09:00" },
    { member: amal, kind: "day", days: workdays, from: "09:00", to: "18:00" },
  ],
  dated: [{ member: salma, dates: ["2026-05-01"], from: "10:00", to: "12:00" }],
  onCall: [lawyer, karim],
};

const shift = (at: string) => onShift(roster, Date.parse(at));

describe("who is on shift", () => {
  it("changes with the minute at which one shift ends and another begins", () => {
    expect(shift("2025-10-15T16:59:59Z")).toEqual([amal]);
    expect(shift("2025-10-15T17:00:00Z")).toEqual([karim]);
  });

  it("at night is whoever began the evening before, also into a new year", () => {
    expect(shift("2025-10-16T02:00:00Z")).toEqual([karim]);
    expect(shift("2026-01-01T07:59:59Z")).toEqual([karim]);
  });

  it("keeps to the clock on the wall in the nights on which Morocco's clock changes", () => {
    // the night before 2026-02-15 has an hour more, the one before 2026-03-22 an hour less
    expect(shift("2026-02-15T08:59:59Z")).toEqual([karim]);
    expect(shift("2026-02-15T09:00:00Z")).toEqual([]);
    expect(shift("2026-03-22T07:59:59Z")).toEqual([karim]);
    expect(shift("2026-03-22T08:00:00Z")).toEqual([]);
  });

  it("is nobody of a day shift while Ramadan's hours are over or a holiday closes the center", () => {
    expect(shift("2026-03-02T10:00:00Z")).toEqual([amal]);
    expect(shift("2026-03-02T16:00:00Z")).toEqual([]);
    expect(shift("2026-05-01T08:30:00Z")).toEqual([]);
  });

  it("is whoever was entered for the very day, on a holiday too, and the night goes on", () => {
    expect(shift("2026-05-01T09:30:00Z")).toEqual([salma]);
    expect(shift("2026-05-01T20:00:00Z")).toEqual([karim]);
  });
});

describe("the order in which a center is called", () => {
  it("begins with those on shift, then those on call, then all others, each once", () => {
    expect(onDuty(roster, members, Date.parse("2025-10-15T10:00:00Z"))).toEqual([
      amal,
      lawyer,
      karim,
      president,
    ]);
    expect(onDuty(roster, members, Date.parse("2025-10-15T20:00:00Z")).slice(0, 2)).toEqual([karim, lawyer]);
  });

  it("begins with whoever is on call while nobody is on shift", () => {
    expect(onDuty(roster, members, Date.parse("2026-05-01T08:30:00Z"))[0]).toBe(lawyer);
  });

  it("calls a member of a dated shift before those of the weekly ones", () => {
    const swapped = {
      ...roster,
      dated: [{ member: salma, dates: ["2025-10-15"], from: "09:00", to: "18:00" }],
    };
    expect(onDuty(swapped, members, Date.parse("2025-10-15T10:00:00Z")).slice(0, 2)).toEqual([salma, amal]);
  });

  it("of an empty roster is everybody who has duty, the president last", () => {
    const empty = { ...defaultRoster("Africa/Casablanca"), regular: [] };
    expect(onDuty(empty, members, 0)).toEqual([amal, karim, president]);
  });

  it("of a center in which nobody has duty is everybody all the same", () => {
    const few = members.filter(({ role }) => role === "lawyer" || role === "psychologist");
    expect(onDuty({ ...roster, shifts: [], onCall: [] }, few, 0)).toEqual([lawyer, salma]);
  });

  it("leaves out whoever left the center, and nobody else who has duty", () => {
    const late = {
      ...roster,
      shifts: [{ member: gone, kind: "night", days: everyDay, from: "00:00", to: "00:00" }],
      onCall: [gone],
    } as const;
    const order = onDuty(late, members, Date.parse("2025-10-15T10:00:00Z"));
    expect(order).not.toContain(gone);
    expect(order).toEqual([amal, karim, president]);
  });
});
