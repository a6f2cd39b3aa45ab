import { describe, expect, it } from "vitest";
import { weekOf } from "./week.ts";

describe("the week of a moment", () => {
  const monday = Date.UTC(2026, 10, 16);

  it("begins on Monday at midnight", () => {
    expect(weekOf(monday)).toBe(monday);
    expect(weekOf(Date.UTC(2026, 10, 22, 23, 59, 59, 999))).toBe(monday);
    expect(weekOf(Date.UTC(2026, 10, 23))).toBe(Date.UTC(2026, 10, 23));
  });

  it("is the week before for the last millisecond of a Sunday", () => {
    expect(weekOf(monday - 1)).toBe(Date.UTC(2026, 10, 9));
  });
});
