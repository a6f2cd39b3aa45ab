import { describe, expect, it } from "vitest";
import type { Report } from "./report.ts";
import { leadCenter, proposedCenter, type Routing } from "./routing.ts";
import { otherCenterCompartments } from "./sharing.ts";

const routing: Routing = { countries: { MA: "ma" }, otherwise: "intl", unknown: "ma" };

describe("routing", () => {
  it("gives the lead by the victim's country, as the deployment's data says", () => {
    expect(leadCenter(routing, "MA")).toBe("ma");
    expect(leadCenter(routing, "EG")).toBe("intl");
    expect(leadCenter(routing, null)).toBe("ma");
    expect(leadCenter({ countries: { EG: "ma" }, otherwise: "ma", unknown: "intl" }, null)).toBe("intl");
  });

  it("proposes the Moroccan center for a Moroccan trace of a victim abroad, and never the lead itself", () => {
    expect(proposedCenter(routing, "intl", ["SA", "MA"])).toBe("ma");
    expect(proposedCenter(routing, "intl", ["SA"])).toBeNull();
    expect(proposedCenter(routing, "ma", ["MA"])).toBeNull();
  });
});

describe("the box for the other center", () => {
  const report = (age: "18_24" | "15_17", otherCenter: boolean): Report => ({
    channel: "web",
    language: "ar",
    story: "",
    answers: { age },
    consent: { version: "1", otherCenter },
  });

  it("opens nothing while it is not ticked", () => {
    expect(otherCenterCompartments(report("18_24", false), "intl")).toEqual([]);
  });

  it("treats the child of a guardian who did not tell the age as a minor", () => {
    const answers = { reporter: "guardian", age: "unknown" } as const;
    expect(otherCenterCompartments({ ...report("18_24", true), answers }, "intl")).toEqual([
      "file",
      "desk:intl",
    ]);
  });

  it("never opens who the person is, nor the exhibits of a minor", () => {
    expect(otherCenterCompartments(report("18_24", true), "intl")).toEqual(["file", "exhibits", "desk:intl"]);
    expect(otherCenterCompartments(report("15_17", true), "intl")).toEqual(["file", "desk:intl"]);
  });
});
