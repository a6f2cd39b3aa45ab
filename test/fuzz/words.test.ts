import { judgeWords } from "@sanad/domain/words/judge-words";
import { urgencies } from "@sanad/domain/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, story } from "../support/property.ts";

const clock = { now: Date.UTC(2026, 0, 15, 12), country: "MA" };

describe("words", () => {
  it(
    "of any text are judged without an error, and give their reason",
    holds(200, [fc.oneof(story, fc.string({ unit: "binary", maxLength: 300 }))], (text) => {
      const { urgency, why } = judgeWords(text, clock);
      expect(urgency === null || urgencies.includes(urgency)).toBe(true);
      expect(urgency === null).toBe(why.length === 0);
    }),
  );

  it(
    "that say that it is about to happen are heard after any story",
    holds(150, [story], (text) => {
      expect(judgeWords(`${text}\n\nسأنتحر الليلة`, clock).urgency).toBe("U0");
    }),
  );
});
