import { describe, expect, it } from "vitest";
import { type DutyHours, nextDuty, pageList, pageMoment } from "./paging.ts";

const week: DutyHours = {
  zone: "Africa/Casablanca",
  days: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "18:00",
};
const next = (hours: DutyHours, at: string) => new Date(nextDuty(hours, Date.parse(at))).toISOString();

describe("nextDuty", () => {
  it("is the moment itself inside duty hours", () => {
    // Wednesday, 11:30 in Casablanca, which is an hour before UTC
    expect(next(week, "2025-10-15T10:30:00Z")).toBe("2025-10-15T10:30:00.000Z");
  });

  it("begins with the first minute and ends before the last", () => {
    expect(next(week, "2025-10-15T08:00:00Z")).toBe("2025-10-15T08:00:00.000Z");
    expect(next(week, "2025-10-15T16:59:59Z")).toBe("2025-10-15T16:59:59.000Z");
    expect(next(week, "2025-10-15T17:00:00Z")).toBe("2025-10-16T08:00:00.000Z");
  });

  it("waits for the morning at night", () => {
    expect(next(week, "2025-10-15T02:00:00Z")).toBe("2025-10-15T08:00:00.000Z");
    expect(next(week, "2025-10-14T23:30:00Z")).toBe("2025-10-15T08:00:00.000Z");
  });

  it("leaves out the days without duty", () => {
    expect(next(week, "2025-10-17T20:00:00Z")).toBe("2025-10-20T08:00:00.000Z");
    expect(next({ ...week, days: [3] }, "2025-10-15T18:00:00Z")).toBe("2025-10-22T08:00:00.000Z");
  });

  it("keeps to the clock on the wall when Morocco goes back an hour for Ramadan and forward after it", () => {
    expect(next(week, "2025-02-21T20:00:00Z")).toBe("2025-02-24T09:00:00.000Z");
    expect(next(week, "2025-04-04T20:00:00Z")).toBe("2025-04-07T08:00:00.000Z");
  });

  it("lets a shift run over midnight, also into a day without duty", () => {
    const night: DutyHours = { ...week, from: "22:00", to: "06:00" };
    expect(next(night, "2025-10-15T02:00:00Z")).toBe("2025-10-15T02:00:00.000Z");
    expect(next(night, "2025-10-18T02:00:00Z")).toBe("2025-10-18T02:00:00.000Z");
    expect(next(night, "2025-10-18T05:00:00Z")).toBe("2025-10-20T21:00:00.000Z");
    expect(next(night, "2025-10-20T02:00:00Z")).toBe("2025-10-20T21:00:00.000Z");
  });

  it("goes over the ends of months and years", () => {
    expect(next(week, "2025-10-31T20:00:00Z")).toBe("2025-11-03T08:00:00.000Z");
    expect(next({ ...week, days: [4] }, "2025-12-31T20:00:00Z")).toBe("2026-01-01T08:00:00.000Z");
  });

  it("reads a shift that the change of clocks skips or repeats early rather than late", () => {
    // Sunday 2026-02-15, 03:00 becomes 02:00 in Casablanca; 2026-03-22, 02:00 becomes 03:00
    const early: DutyHours = { ...week, days: [7], from: "02:30", to: "12:00" };
    expect(next(early, "2026-02-14T20:00:00Z")).toBe("2026-02-15T01:30:00.000Z");
    expect(next(early, "2026-03-21T20:00:00Z")).toBe("2026-03-22T02:30:00.000Z");
  });

  it("takes equal ends as the whole day", () => {
    const always: DutyHours = { ...week, days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" };
    expect(next(always, "2025-10-19T03:14:15Z")).toBe("2025-10-19T03:14:15.000Z");
  });

  it("refuses hours without a day", () => {
    expect(() => nextDuty({ ...week, days: [] }, 0)).toThrow(RangeError);
  });
});

describe("pageMoment", () => {
  it("lets only U0 through at night", () => {
    const night = Date.parse("2025-10-15T02:00:00Z");
    expect(pageMoment("U0", week, night)).toBe(night);
    expect(pageMoment("U1", week, night)).toBe(Date.parse("2025-10-15T08:00:00Z"));
  });
});

describe("pageList", () => {
  it("goes down the lead's roster and then the other center's", () => {
    const rosters = { ma: ["+212600000001", "+212600000002"], intl: ["+32470000001"] };
    expect(pageList("ma", rosters).map((member) => member.telephone)).toEqual([
      ...rosters.ma,
      ...rosters.intl,
    ]);
    expect(pageList("intl", rosters)[0]).toEqual({ center: "intl", telephone: "+32470000001" });
  });

  it("falls through to the other center when the lead has nobody on duty", () => {
    expect(pageList("ma", { ma: [], intl: ["+32470000001"] })).toEqual([
      { center: "intl", telephone: "+32470000001" },
    ]);
  });
});
