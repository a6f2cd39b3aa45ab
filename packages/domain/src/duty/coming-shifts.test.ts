import { describe, expect, it } from "vitest";
import type { MemberId } from "../id.ts";
import { comingShifts, dayReason } from "./coming-shifts.ts";
import { dayAt } from "./day.ts";
import { defaultRoster } from "./default-roster.ts";
import type { Roster } from "./roster.ts";

const one: MemberId = "member_a";
const two: MemberId = "member_b";
const zone = "Africa/Casablanca";
/** A Wednesday, 11:00 in Casablanca. */
const at = Date.parse("2025-10-15T10:00:00Z");
const weekly = { member: one, days: [3, 4], from: "08:00", to: "20:00" };

function shown(roster: Partial<Roster>): readonly string[] {
  return comingShifts({ ...defaultRoster(zone), ...roster }, at).map(
    ({ member, kind, start, end }) =>
      `${member} ${kind} ${new Date(start).toISOString().slice(0, 16)} ${new Date(end).toISOString().slice(11, 16)}`,
  );
}

describe("the coming shifts", () => {
  it("of the day are as long as the center is open, and those of the night as they were entered", () => {
    expect(shown({ shifts: [{ ...weekly, kind: "day" }] })).toEqual(["member_a day 2025-10-16T08:00 17:00"]);
    expect(shown({ shifts: [{ ...weekly, kind: "night", from: "18:00", to: "09:00" }] })).toEqual([
      "member_a night 2025-10-15T17:00 08:00",
      "member_a night 2025-10-16T17:00 08:00",
    ]);
  });

  it("leave out a day shift on a closed holiday, and keep the one that was entered for that date", () => {
    const holidays = [{ name: "عيد", date: "10-16", hours: [] }];
    const dated = [{ member: two, dates: ["2025-10-16"], from: "10:00", to: "12:00" }];
    expect(shown({ shifts: [{ ...weekly, kind: "day" }], holidays, dated })).toEqual([
      "member_b dated 2025-10-16T09:00 11:00",
    ]);
  });

  it("tell a holiday from Ramadan and both from an ordinary day", () => {
    const ramadan = { periods: [{ first: "2025-10-15", last: "2025-10-16" }], hours: [] };
    const holidays = [{ name: "عيد", date: "2025-10-16", hours: [] }];
    const roster = { ...defaultRoster(zone), ramadan, holidays };
    expect([0, 1, 2].map((ahead) => dayReason(roster, dayAt(at, zone, ahead)).kind)).toEqual([
      "ramadan",
      "holiday",
      "regular",
    ]);
  });
});
