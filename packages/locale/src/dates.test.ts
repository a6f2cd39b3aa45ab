import { expect, it } from "vitest";
import { showMoment, showPeriod } from "./dates.ts";

const at = Date.UTC(2026, 7, 31, 22, 5);

it("shows a moment on the reader's clock, with the Moroccan months in Arabic", () => {
  expect(showMoment(at, "Asia/Riyadh", "ar")).toBe("1 شتنبر 2026، 01:05");
  expect(showMoment(at, "UTC", "ar")).toBe("31 غشت 2026، 22:05");
  expect(showMoment(at, "UTC", "fr")).toBe("31 août 2026, 22:05");
  expect(showMoment(Date.UTC(2026, 0, 1), "UTC", "en")).toBe("1 January 2026, 00:00");
});

it("shows the period that a source gives", () => {
  expect(showPeriod("2026-11", "ar")).toBe("نونبر 2026");
  expect(showPeriod("2023", "ar")).toBe("2023");
});
