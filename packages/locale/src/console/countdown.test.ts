import { describe, expect, it } from "vitest";
import { countdown } from "./countdown.ts";

const at = Date.UTC(2026, 10, 22, 8);
const minutes = (count: number) => at + count * 60_000;

describe("a countdown", () => {
  it.each([
    [200, "بعد 3 ساعات و20 دقيقة"],
    [61, "بعد ساعة ودقيقة"],
    [122, "بعد ساعتين ودقيقتين"],
    [5, "بعد 5 دقائق"],
    [11 * 60, "بعد 11 ساعة"],
    [0, "الآن"],
    [-200, "فات منذ 3 ساعات و20 دقيقة"],
    [2 * 24 * 60 + 5 * 60 + 40, "بعد يومين و5 ساعات"],
    [11 * 24 * 60 + 90, "بعد 11 يوما"],
  ])("of %i minutes is said in Arabic with the right forms", (count, said) => {
    expect(countdown(minutes(count), at, "ar")).toBe(said);
  });

  it("is said in French and English, ahead and overdue", () => {
    expect(countdown(minutes(200), at, "fr")).toBe("dans 3 h 20 min");
    expect(countdown(minutes(-60), at, "fr")).toBe("dépassé de 1 h");
    expect(countdown(minutes(3 * 24 * 60), at, "en")).toBe("in 3 days");
    expect(countdown(minutes(-90), at, "en")).toBe("1 h 30 min overdue");
  });
});
