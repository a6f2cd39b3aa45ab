import { expect, it } from "vitest";
import { readUrlencoded } from "./urlencoded.ts";

it("keeps repeated keys in order and reads Arabic", () => {
  const read = readUrlencoded(
    "story=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7+%D8%A8%D9%83&platform=sms&platform=email&empty=",
  );
  expect(read).toEqual({
    ok: true,
    value: new Map([
      ["story", ["مرحبا بك"]],
      ["platform", ["sms", "email"]],
      ["empty", [""]],
    ]),
  });
});

it("refuses what is over the limit", () => {
  expect(readUrlencoded("a".repeat(101), 100)).toEqual({ ok: false, reason: "too-large" });
  expect(readUrlencoded("a".repeat(100), 100).ok).toBe(true);
});
