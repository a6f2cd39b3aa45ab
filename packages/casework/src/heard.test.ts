import type { Report, SealedEvidence } from "@sanad/domain/report";
import { expect, it } from "vitest";
import { heardIn } from "./heard.ts";
import { raiseOf } from "./raise.ts";

const now = Date.UTC(2026, 10, 22, 12);
const report: Report = { channel: "web", language: "ar", story: "", answers: { danger: "no" } };
const voice: SealedEvidence = {
  id: "evidence_a",
  compartment: "exhibits",
  objectSize: 1,
  ageSize: 1,
  length: 1,
  sha256: "",
  kind: "audio/ogg",
  name: "a.ogg",
};

it.each([
  ["only a voice note", report, [voice], "U2"],
  ["a voice note beside words", { ...report, story: "سلام" }, [voice], null],
  ["only a picture", report, [{ ...voice, kind: "image/png" }], null],
  ["nothing", report, [], null],
  ["a subject that says it", { ...report, subject: "سأنتحر الليلة" }, [], "U0"],
] as const)("%s is judged", (_, told, evidence, urgency) => {
  expect(heardIn(told, evidence, now, "MA").urgency).toBe(urgency);
});

it("words raise a case and never lower it", () => {
  expect(raiseOf({ urgency: "U2", deadline: null }, {}, "U0", now)).toEqual({
    urgency: "U0",
    deadline: null,
  });
  expect(raiseOf({ urgency: "U0", deadline: null }, {}, "U2", now)).toBeNull();
  expect(raiseOf({ urgency: "U3", deadline: null }, {}, null, now)).toBeNull();
});
