import { describe, expect, it } from "vitest";
import { makeId } from "../id.ts";
import { defaultRoster } from "./default-roster.ts";
import { readRoster, rosterLimits } from "./read-roster.ts";
import type { Roster } from "./roster.ts";

const member = makeId("member", new Uint8Array(16));
const hours = { from: "09:00", to: "18:00" } as const;
const whole: Roster = {
  zone: "Africa/Casablanca",
  regular: [{ days: [1, 2, 3, 4, 5], ...hours }],
  holidays: [
    { name: "عيد الاستقلال", date: "11-18", hours: [] },
    { name: "عيد الأضحى", date: "2026-05-27", hours: [{ from: "22:00", to: "02:00" }] },
    { name: "29", date: "02-29", hours: [] },
  ],
  ramadan: {
    periods: [{ first: "2026-02-19", last: "2026-03-20" }],
    hours: [{ days: [1], from: "09:30", to: "15:00" }],
  },
  shifts: [{ member, kind: "night", days: [6, 7], from: "22:00", to: "06:00" }],
  dated: [{ member, dates: ["2028-02-29"], ...hours }],
  onCall: [member],
};

const many = <T>(count: number, each: T): readonly T[] => Array.from({ length: count }, () => each);
const [shift, dated, holiday] = [whole.shifts[0], whole.dated[0], whole.holidays[0]];

describe("a stored roster", () => {
  it("is read as it was written", () => {
    expect(readRoster(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    expect(readRoster(JSON.parse(JSON.stringify(defaultRoster("Europe/Brussels"))))).toEqual(
      defaultRoster("Europe/Brussels"),
    );
  });

  it("is read at its limits", () => {
    const full = {
      ...whole,
      onCall: many(rosterLimits.onCall, member),
      shifts: many(rosterLimits.shifts, shift),
    };
    expect(readRoster(full)).toEqual(full);
    const named = { ...whole, holidays: [{ ...holiday, name: "ع".repeat(rosterLimits.name) }] };
    expect(readRoster(named)).toEqual(named);
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["a text", "roster"],
    ["a field too few", { ...whole, onCall: undefined }],
    ["a field too many", { ...whole, telephone: "+212600000001" }],
    ["a member's name beside the id", { ...whole, shifts: [{ ...shift, name: "Amal" }] }],
    ["a number in place of an id", { ...whole, onCall: ["+212600000001"] }],
    ["another kind of id", { ...whole, onCall: [makeId("case", new Uint8Array(16))] }],
    ["an unknown zone", { ...whole, zone: "Africa/Atlantis" }],
    ["a zone that is no text", { ...whole, zone: ["UTC"] }],
    ["a clock without its zero", { ...whole, regular: [{ days: [1], from: "9:00", to: "18:00" }] }],
    ["24:00", { ...whole, regular: [{ days: [1], from: "09:00", to: "24:00" }] }],
    ["an eighth weekday", { ...whole, regular: [{ days: [8], ...hours }] }],
    ["half a weekday", { ...whole, regular: [{ days: [1.5], ...hours }] }],
    ["no weekday", { ...whole, regular: [{ days: [], ...hours }] }],
    ["a weekday twice", { ...whole, regular: [{ days: [1, 1], ...hours }] }],
    ["a shift of another kind", { ...whole, shifts: [{ ...shift, kind: "evening" }] }],
    ["30 February", { ...whole, holidays: [{ ...holiday, date: "02-30" }] }],
    ["29 February of a common year", { ...whole, dated: [{ ...dated, dates: ["2026-02-29"] }] }],
    ["a shift on no date", { ...whole, dated: [{ ...dated, dates: [] }] }],
    ["a date with a time", { ...whole, dated: [{ ...dated, dates: ["2026-02-01T00:00"] }] }],
    [
      "a Ramadan that ends before it begins",
      { ...whole, ramadan: { ...whole.ramadan, periods: [{ first: "2026-03-19", last: "2026-02-19" }] } },
    ],
    [
      "a Ramadan of 31 days",
      { ...whole, ramadan: { ...whole.ramadan, periods: [{ first: "2026-02-19", last: "2026-03-21" }] } },
    ],
    ["a holiday without a name", { ...whole, holidays: [{ ...holiday, name: "" }] }],
    ["a name with a line break", { ...whole, holidays: [{ ...holiday, name: "a\nb" }] }],
    ["a name that turns the line around", { ...whole, holidays: [{ ...holiday, name: "a\u202eb" }] }],
    ["a name too long", { ...whole, holidays: [{ ...holiday, name: "ع".repeat(rosterLimits.name + 1) }] }],
    ["one on call too many", { ...whole, onCall: many(rosterLimits.onCall + 1, member) }],
    ["one shift too many", { ...whole, shifts: many(rosterLimits.shifts + 1, shift) }],
    [
      "one date too many",
      { ...whole, dated: [{ ...dated, dates: many(rosterLimits.dates + 1, "2026-02-01") }] },
    ],
  ])("is none at all with %s", (_, json) => {
    expect(readRoster(json)).toBeNull();
  });
});
