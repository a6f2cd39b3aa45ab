import { describe, expect, it } from "vitest";
import { triesOf, waitAfter } from "./backoff.ts";

describe("waitAfter", () => {
  it("waits longer after each failed try and gives up after the last", () => {
    for (const pace of ["quick", "patient"] as const) {
      const waits = Array.from({ length: triesOf(pace) }, (_, index) => waitAfter(pace, index + 1, null));
      expect(waits.at(-1)).toBeNull();
      const numbers = waits.slice(0, -1).map(Number);
      expect(numbers).toEqual(numbers.toSorted((left, right) => left - right));
      expect(numbers[0]).toBe(5000);
    }
  });

  it("gives a routine mail eight tries and tells the other contact of an urgent one within five minutes", () => {
    expect(triesOf("patient")).toBe(8);
    let whole = 0;
    for (let attempt = 1; attempt < triesOf("quick"); attempt += 1)
      whole += waitAfter("quick", attempt, null) ?? 0;
    expect(whole).toBeLessThan(300_000);
  });

  it("honours what the provider asks for, but no longer than an hour", () => {
    expect(waitAfter("quick", 1, 90_000)).toBe(90_000);
    expect(waitAfter("quick", 5, 1000)).toBe(120_000);
    expect(waitAfter("patient", 1, 86_400_000)).toBe(3_600_000);
  });

  it("puts off nothing that a person must see now by more than two minutes, whatever the provider asks for", () => {
    for (let attempt = 1; attempt < triesOf("quick"); attempt += 1)
      expect(waitAfter("quick", attempt, 3_600_000)).toBe(120_000);
  });
});
