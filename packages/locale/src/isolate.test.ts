import { expect, it } from "vitest";
import { isolate } from "./isolate.ts";

it("cannot be left early by what it holds", () => {
  expect(isolate("a\u2069b\u2067c")).toBe("\u2068abc\u2069");
});
