import { askedCountries } from "@sanad/domain/question";
import { dayParts, languages } from "@sanad/domain/vocabulary";
import { describe, expect, it } from "vitest";
import { smsAnswer } from "./sms-answer.ts";

describe.each(languages)("what is said by SMS in %s", (language) => {
  it.each([
    ["first", 2],
    ["country", askedCountries.length],
    ["call", dayParts.length + 1],
  ] as const)("%s offers %i numbers, in order", (saying, count) => {
    const offered = smsAnswer(saying, language).match(/\d/g)?.map(Number);
    expect(offered).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  it.each(["closing", "acknowledgement", "help"] as const)("%s asks nothing", (saying) => {
    expect(smsAnswer(saying, language)).not.toMatch(/[?؟\d]/);
  });
});
