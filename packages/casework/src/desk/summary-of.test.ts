import { describe, expect, it } from "vitest";
import { summaryOf } from "./summary-of.ts";
import { toldIn } from "./told.ts";

describe("the summary of a case", () => {
  it("takes the newest value of each answer, and what a member corrected in place of all", () => {
    const first = { answers: { age: "18_24", demands: ["money"] }, words: "البداية" } as const;
    const later = { answers: { age: "15_17" }, words: "رسالة" } as const;
    expect(summaryOf(null, [first, later])).toEqual({
      answers: { age: "15_17", demands: ["money"] },
      excerpt: "البداية",
    });
    const before = summaryOf(null, [first]);
    const corrected = { answers: { threats: ["video"] }, words: null } as const;
    expect(summaryOf(before, [corrected])).toEqual({ answers: { threats: ["video"] }, excerpt: "البداية" });
  });

  it("keeps no more of the story than its first 80 characters, in one line, and cuts none in two", () => {
    const { excerpt } = summaryOf(null, [{ answers: {}, words: `  أ\n\n${"😀".repeat(200)}` }]);
    expect([...excerpt]).toHaveLength(81);
    expect(excerpt).toMatch(/^أ (😀){78}…$/u);
  });

  it("keeps no answer that the line does not show", () => {
    const told = { answers: { account: "someone", amount: "500", country: "MA" }, words: "" } as const;
    expect(summaryOf(null, [told])).toEqual({ answers: {}, excerpt: "" });
  });
});

describe("what an entry tells", () => {
  it("is read answer by answer: one that is none hides nothing beside it", () => {
    const body = {
      story: "كلام",
      answers: { danger: "yes", age: 7, threats: "images", selfHarm: "plan", __proto__: 1 },
    };
    expect(toldIn("report", body)).toEqual({ answers: { danger: "yes", selfHarm: "plan" }, words: "كلام" });
  });

  it.each([null, "text", 5, [], { answers: null, story: 9 }])("is nothing for %j, and no error", (body) => {
    expect(toldIn("report", body)).toEqual({ answers: {}, words: "" });
  });

  it("is nothing for what the center writes itself", () => {
    expect(toldIn("note", { text: "كلام", answers: { danger: "yes" } })).toBeNull();
  });
});
