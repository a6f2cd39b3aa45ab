import { expect, it } from "vitest";
import { isWithin, nextWithin, safeHoursOf } from "./safe-hours.ts";

const evening = safeHoursOf("evening", "Africa/Casablanca");

it.each([
  ["before the hours of the same day", "2026-07-22T10:00Z", "2026-07-22T17:00Z"],
  ["inside them at once", "2026-07-22T18:30Z", "2026-07-22T18:30Z"],
  ["after them the next day", "2026-07-22T20:00Z", "2026-07-23T17:00Z"],
  ["over the end of a month", "2026-07-31T22:30Z", "2026-08-01T17:00Z"],
  // Ramadan 2026: Morocco's clocks are an hour back, so its evening begins an hour later in UTC
  ["by Ramadan's clock", "2026-03-01T10:00Z", "2026-03-01T18:00Z"],
])("the next safe moment is %s", (_, at, next) => {
  expect(new Date(nextWithin(evening, Date.parse(at))).toISOString()).toBe(new Date(next).toISOString());
});

it("ends with its last hour", () => {
  expect(isWithin(evening, Date.parse("2026-07-22T19:59Z"))).toBe(true);
  expect(isWithin(evening, Date.parse("2026-07-22T20:00Z"))).toBe(false);
});
