import { expect, it } from "vitest";
import { referencesOf } from "./references.ts";

const header = (key: string, value: string) => ({ key, value });

it("gives the nearest first, each once", () => {
  const headers = [
    header("references", "<1@a> <2@a>\t<3@a>"),
    header("in-reply-to", "Message of Monday <3@a>"),
    header("subject", "<4@a>"),
  ];
  expect(referencesOf(headers)).toEqual(["<3@a>", "<2@a>", "<1@a>"]);
  expect(referencesOf([header("references", "<1@a> <2@a>"), header("in-reply-to", "<5@a>")])).toEqual([
    "<5@a>",
    "<2@a>",
    "<1@a>",
  ]);
});

it("gives twenty of a long conversation, and none that is longer than a line may be", () => {
  const ids = Array.from({ length: 500 }, (_, index) => `<${index}@a>`);
  expect(referencesOf([header("references", ids.join(" "))])).toEqual(ids.slice(-20).toReversed());
  expect(referencesOf([header("references", `<1@a> <${"x".repeat(1000)}@a>`)])).toEqual(["<1@a>"]);
});

it("takes nothing of what is no id", () => {
  expect(referencesOf([header("references", "a@b <a b> <> <<c@d>")])).toEqual(["<c@d>"]);
});
