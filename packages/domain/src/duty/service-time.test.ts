import { describe, expect, it } from "vitest";
import { defaultRoster } from "./default-roster.ts";
import type { Roster, WeeklyHours } from "./roster.ts";
import { isServiceTime, nextServiceTime } from "./service-time.ts";

const week: WeeklyHours = { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" };
const rabat = (...regular: readonly WeeklyHours[]) => defaultRoster("Africa/Casablanca", regular);

function next(roster: Roster, at: string): string {
  const moment = nextServiceTime(roster, Date.parse(at));
  return moment === null ? "never" : new Date(moment).toISOString();
}

const open = (roster: Roster, at: string) => isServiceTime(roster, Date.parse(at));

describe("the next hours of a center", () => {
  it("are the moment itself inside them", () => {
    // Wednesday, 11:30 in Casablanca, which is an hour before UTC
    expect(next(rabat(week), "2025-10-15T10:30:00Z")).toBe("2025-10-15T10:30:00.000Z");
  });

  it("begin with the first minute and end before the last", () => {
    expect(next(rabat(week), "2025-10-15T08:00:00Z")).toBe("2025-10-15T08:00:00.000Z");
    expect(next(rabat(week), "2025-10-15T16:59:59Z")).toBe("2025-10-15T16:59:59.000Z");
    expect(next(rabat(week), "2025-10-15T17:00:00Z")).toBe("2025-10-16T08:00:00.000Z");
  });

  it("wait for the morning at night", () => {
    expect(next(rabat(week), "2025-10-15T02:00:00Z")).toBe("2025-10-15T08:00:00.000Z");
    expect(next(rabat(week), "2025-10-14T23:30:00Z")).toBe("2025-10-15T08:00:00.000Z");
  });

  it("leave out the days without hours", () => {
    expect(next(rabat(week), "2025-10-17T20:00:00Z")).toBe("2025-10-20T08:00:00.000Z");
    expect(next(rabat({ ...week, days: [3] }), "2025-10-15T18:00:00Z")).toBe("2025-10-22T08:00:00.000Z");
  });

  it("have a pause where a day has hours twice", () => {
    const halves = rabat({ ...week, to: "12:30" }, { ...week, from: "14:00" });
    expect(next(halves, "2025-10-15T10:00:00Z")).toBe("2025-10-15T10:00:00.000Z");
    expect(next(halves, "2025-10-15T12:00:00Z")).toBe("2025-10-15T13:00:00.000Z");
  });

  it("keep to the clock on the wall when Morocco goes back an hour for Ramadan and forward after it", () => {
    expect(next(rabat(week), "2025-02-21T20:00:00Z")).toBe("2025-02-24T09:00:00.000Z");
    expect(next(rabat(week), "2025-04-04T20:00:00Z")).toBe("2025-04-07T08:00:00.000Z");
  });

  it("keep to it in a zone with summer time", () => {
    const brussels = defaultRoster("Europe/Brussels", [{ ...week, days: [7] }]);
    // 2026-03-29, 02:00 becomes 03:00; 2026-10-25, 03:00 becomes 02:00
    expect(next(brussels, "2026-03-28T12:00:00Z")).toBe("2026-03-29T07:00:00.000Z");
    expect(next(brussels, "2026-10-24T12:00:00Z")).toBe("2026-10-25T08:00:00.000Z");
    const skipped = defaultRoster("Europe/Brussels", [{ days: [7], from: "02:30", to: "03:10" }]);
    expect(next(skipped, "2026-03-28T12:00:00Z")).toBe("2026-04-05T00:30:00.000Z");
  });

  it("run over midnight, also into a day without hours", () => {
    const night = rabat({ ...week, from: "22:00", to: "06:00" });
    expect(next(night, "2025-10-15T02:00:00Z")).toBe("2025-10-15T02:00:00.000Z");
    expect(next(night, "2025-10-18T02:00:00Z")).toBe("2025-10-18T02:00:00.000Z");
    expect(next(night, "2025-10-18T05:00:00Z")).toBe("2025-10-20T21:00:00.000Z");
    expect(next(night, "2025-10-20T02:00:00Z")).toBe("2025-10-20T21:00:00.000Z");
  });

  it("go over the ends of months and years", () => {
    expect(next(rabat(week), "2025-10-31T20:00:00Z")).toBe("2025-11-03T08:00:00.000Z");
    expect(next(rabat({ ...week, days: [4] }), "2025-12-31T20:00:00Z")).toBe("2026-01-01T08:00:00.000Z");
  });

  it("are read early rather than late where the change of clocks skips or repeats them", () => {
    // Sunday 2026-02-15, 03:00 becomes 02:00 in Casablanca; 2026-03-22, 02:00 becomes 03:00
    const early = rabat({ days: [7], from: "02:30", to: "12:00" });
    expect(next(early, "2026-02-14T20:00:00Z")).toBe("2026-02-15T01:30:00.000Z");
    expect(next(early, "2026-03-21T20:00:00Z")).toBe("2026-03-22T02:30:00.000Z");
  });

  it("are the whole day where both ends are equal", () => {
    const always = rabat({ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" });
    expect(next(always, "2025-10-19T03:14:15Z")).toBe("2025-10-19T03:14:15.000Z");
  });

  it("never come in a roster that has none", () => {
    expect(next(rabat(), "2025-10-15T10:00:00Z")).toBe("never");
  });
});

const ramadan = {
  ...rabat(week),
  // as a center would enter it
  ramadan: {
    periods: [{ first: "2026-02-19", last: "2026-03-19" }],
    hours: [{ ...week, from: "09:30", to: "15:00" }],
  },
  holidays: [
    { name: "عيد الفطر", date: "2026-03-20", hours: [] },
    { name: "ذكرى", date: "2026-03-04", hours: [{ from: "10:00", to: "11:00" }] },
    { name: "عيد العرش", date: "07-30", hours: [] },
  ],
} satisfies Roster;

describe("hours of Ramadan", () => {
  it("hold from the first day to the last that were entered, on a clock that went back before and goes forward after", () => {
    expect(next(ramadan, "2026-02-18T07:00:00Z")).toBe("2026-02-18T09:00:00.000Z");
    expect(next(ramadan, "2026-02-18T19:00:00Z")).toBe("2026-02-19T09:30:00.000Z");
    expect(open(ramadan, "2026-02-19T15:00:00Z")).toBe(false);
    expect(open(ramadan, "2026-03-19T14:59:59Z")).toBe(true);
    expect(next(ramadan, "2026-03-19T15:00:00Z")).toBe("2026-03-23T08:00:00.000Z");
  });

  it("are nothing that is computed: a roster without a period has none", () => {
    const unset = { ...ramadan, ramadan: { ...ramadan.ramadan, periods: [] } };
    expect(open(unset, "2026-02-25T17:30:00Z")).toBe(true);
  });

  it("that run over midnight end on the morning after the last day", () => {
    const evenings = {
      ...ramadan,
      ramadan: { ...ramadan.ramadan, hours: [{ days: [4], from: "20:30", to: "01:00" }] },
    };
    expect(open(evenings, "2026-03-20T00:30:00Z")).toBe(true);
    expect(open(evenings, "2026-03-20T01:00:00Z")).toBe(false);
  });
});

describe("a holiday", () => {
  it("closes the center, once or each year", () => {
    expect(open(ramadan, "2026-03-20T11:00:00Z")).toBe(false);
    expect(open(ramadan, "2026-07-30T11:00:00Z")).toBe(false);
    expect(open(ramadan, "2027-07-30T11:00:00Z")).toBe(false);
    expect(open(ramadan, "2029-03-20T11:00:00Z")).toBe(true);
  });

  it("in Ramadan has its own hours", () => {
    expect(open(ramadan, "2026-03-04T09:45:00Z")).toBe(false);
    expect(open(ramadan, "2026-03-04T10:30:00Z")).toBe(true);
    expect(next(ramadan, "2026-03-04T11:00:00Z")).toBe("2026-03-05T09:30:00.000Z");
  });
});
