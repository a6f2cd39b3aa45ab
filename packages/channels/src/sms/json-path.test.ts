import { expect, it } from "vitest";
import { valueAt } from "./json-path.ts";

it.each([
  ["a", 1],
  ["b.c", "x"],
  ["d.1.e", true],
  ["d.2", undefined],
  ["a.b", undefined],
  ["b.c.0", undefined],
  ["", undefined],
  ["b.toString", undefined],
  ["__proto__", undefined],
])("finds what lies at %s, and nothing that is inherited", (path, found) => {
  expect(valueAt({ a: 1, b: { c: "x" }, d: [0, { e: true }] }, path)).toEqual(found);
});
