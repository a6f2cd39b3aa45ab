import { describe, expect, it } from "vitest";
import { localTimeAt, parseLocalTime, utcOf, weekdayOf } from "./zone.ts";

function utc(text: string, zone: string): string {
  const local = parseLocalTime(text);
  return local === null ? "none" : new Date(utcOf(local, zone)).toISOString().slice(0, 16);
}

describe("a local time in a zone", () => {
  it("follows Morocco's clock, which goes back an hour for Ramadan", () => {
    expect(utc("2026-02-10T20:00", "Africa/Casablanca")).toBe("2026-02-10T19:00");
    expect(utc("2026-02-25T20:00", "Africa/Casablanca")).toBe("2026-02-25T20:00");
    expect(utc("2026-03-25T20:00", "Africa/Casablanca")).toBe("2026-03-25T19:00");
  });

  it("changes on the very day that Morocco's clock does", () => {
    expect(utc("2026-02-15T01:30", "Africa/Casablanca")).toBe("2026-02-15T00:30");
    expect(utc("2026-02-15T03:30", "Africa/Casablanca")).toBe("2026-02-15T03:30");
  });

  it("follows Egypt's summer time", () => {
    expect(utc("2026-04-23T12:00", "Africa/Cairo")).toBe("2026-04-23T10:00");
    expect(utc("2026-04-24T12:00", "Africa/Cairo")).toBe("2026-04-24T09:00");
    expect(utc("2026-10-30T12:00", "Africa/Cairo")).toBe("2026-10-30T10:00");
  });

  it("takes the earlier moment of a time that comes twice", () => {
    expect(utc("2026-02-15T02:30", "Africa/Casablanca")).toBe("2026-02-15T01:30");
  });

  it("reads a time that the clock skips with the offset before the change", () => {
    expect(utc("2026-04-24T00:30", "Africa/Cairo")).toBe("2026-04-23T22:30");
  });
});

describe("what a zone's clock shows", () => {
  it("is the local time that leads back to the minute, also beside a change of clocks", () => {
    expect(localTimeAt(Date.parse("2026-02-15T00:59:59Z"), "Africa/Casablanca")).toEqual({
      year: 2026,
      month: 2,
      day: 15,
      hour: 1,
      minute: 59,
    });
    for (const text of ["2026-02-15T00:30:00Z", "2026-02-15T03:00:00Z", "2026-12-31T23:59:00Z"]) {
      const moment = Date.parse(text);
      expect(utcOf(localTimeAt(moment, "Africa/Casablanca"), "Africa/Casablanca")).toBe(moment);
    }
  });

  it("counts a day past the month's end into the next month", () => {
    const late = { year: 2026, month: 2, day: 29, hour: 9, minute: 0 };
    expect(new Date(utcOf(late, "Africa/Casablanca")).toISOString()).toBe("2026-03-01T09:00:00.000Z");
    expect(weekdayOf(late)).toBe(7);
    expect(weekdayOf({ ...late, day: 30 })).toBe(1);
  });
});

describe("a typed date and time", () => {
  it.each(["", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-01-01T25:00", "2026-01-01T10:60"])(
    "%j is none",
    (text) => {
      expect(parseLocalTime(text)).toBeNull();
    },
  );
});
