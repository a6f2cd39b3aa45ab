import type { EntryAuthor, EntryKind } from "@sanad/domain/entry";
import { describe, expect, it } from "vitest";
import { mayConcernMinor } from "./may-concern-minor.ts";
import type { ReadEntry } from "./read-entries.ts";

const place = { case: "case_a", compartment: "file", epoch: 1, entry: "entry_a", at: 1 } as const;

function entry(
  kind: EntryKind,
  body: unknown,
  author: EntryAuthor = "reporter",
  verified = author !== "reporter",
): ReadEntry {
  const header = { v: 1, ...place, kind, author } as const;
  return { place, state: "opened", header, body, verified };
}

const member = "center:ma/member_a";
const adult = entry("report", { answers: { reporter: "victim", age: "25_34" } });
const child = entry("report", { answers: { reporter: "victim", age: "15_17" } });

describe("a case that may concern a child", () => {
  it.each([
    ["an answer says so", [child]],
    ["a later message says so, whoever sent it", [adult, entry("message", { answers: { age: "12_14" } })]],
    ["the words say so", [entry("report", { answers: {}, why: ["minor"] })]],
    ["a guardian does not tell the age", [entry("report", { answers: { reporter: "guardian" } })]],
    ["a member corrects the age to it", [adult, entry("facts", { answers: { age: "15_17" } }, member)]],
    ["a later message takes the age back", [child, entry("message", { answers: { age: "25_34" } })]],
    [
      "a correction that nobody proved takes it back",
      [child, entry("facts", { answers: { age: "25_34" } }, member, false)],
    ],
    [
      "the person themselves claims to correct it",
      [child, entry("facts", { answers: { age: "25_34" } }, "reporter", true)],
    ],
    ["an answer is not readable", [entry("report", { answers: "?" })]],
    ["an entry is damaged", [adult, { place, state: "damaged" } as const]],
    ["the answers were not given to the member", [{ place, state: "closed" } as const]],
  ])("is one where %s", (_, read) => {
    expect(mayConcernMinor(read)).toBe(true);
  });

  it.each([
    ["an adult speaks for themselves", [adult]],
    ["nobody told an age", [entry("report", { answers: { reporter: "victim" } })]],
    ["a member corrected the age", [child, entry("facts", { answers: { age: "18_24" } }, member)]],
    ["only a reply is read beside", [adult, entry("reply", { text: "minor" }, member)]],
  ])("is none where %s", (_, read) => {
    expect(mayConcernMinor(read)).toBe(false);
  });
});
