import { describe, expect, it } from "vitest";
import { readContent } from "./entry-content.ts";

describe("readContent", () => {
  it("gives the whole plan back, with what messages may seem to be about", () => {
    const contact = {
      way: "sms",
      address: "+212600000000",
      hours: "after five",
      dayPart: "evening",
      watcher: "family",
      cover: "delivery",
    };
    expect(readContent("contact", { contact })).toEqual({ kind: "contact", body: { contact } });
    expect(readContent("person", { contact })).toEqual({ kind: "person", body: { contact } });
  });

  it("takes no body of another kind for its own", () => {
    expect(readContent("contact", { text: "a note" })).toBeNull();
    expect(readContent("note", { contact: { way: "none" } })).toBeNull();
  });
});
