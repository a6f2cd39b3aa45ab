import { expect, it } from "vitest";
import { smsLength } from "./sms-length.ts";

it.each([
  ["", 0],
  ["س".repeat(70), 1],
  ["س".repeat(71), 2],
  ["س".repeat(134), 2],
  ["س".repeat(135), 3],
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  ["a".repeat(307), 3],
])("%#: a text takes %i SMS as networks count them", (text, parts) => {
  expect(smsLength(text).parts).toBe(parts);
});

it("points out the French letters that more than double a message", () => {
  const plain = "Bonjour, a demain ".repeat(5);
  expect(smsLength(plain)).toMatchObject({ parts: 1, costly: [] });
  expect(smsLength(`${plain}peut-être, ça va, être`)).toMatchObject({ parts: 2, costly: ["ê", "ç"] });
  expect(smsLength("مرحبا ê").costly).toEqual([]);
});

it("says how much fits", () => {
  expect(smsLength("س".repeat(71))).toMatchObject({ size: 71, room: 134 });
  expect(smsLength("a".repeat(10))).toMatchObject({ size: 10, room: 160 });
});
