import { expect, it } from "vitest";
import { fill } from "./text.ts";

it("fills each place once and reads nothing in what it put there", () => {
  expect(fill("{a} و {b}", { a: "{b}", b: "2" })).toBe("{b} و 2");
});

it("stops at a place without a value", () => {
  expect(() => fill("{missing}", {})).toThrow(RangeError);
});
