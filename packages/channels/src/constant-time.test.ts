import { expect, it } from "vitest";
import { equalInConstantTime } from "./constant-time.ts";

it("tells equal from different, in every place and length", () => {
  const text = "RSOYDt4T1cUTdK1PDd93";
  expect(equalInConstantTime(text, text)).toBe(true);
  for (let at = 0; at < text.length; at += 1) {
    expect(equalInConstantTime(text, `${text.slice(0, at)}~${text.slice(at + 1)}`)).toBe(false);
    expect(equalInConstantTime(text, text.slice(0, at))).toBe(false);
  }
});
