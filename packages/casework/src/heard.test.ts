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

const mail: Report = { ...report, channel: "email", subject: "" };
const raw: SealedEvidence = { ...voice, compartment: "person", kind: "message/rfc822", name: "message.eml" };

it.each([
  ["only a voice note", report, [voice], "U2"],
  ["a voice note beside words", { ...report, story: "سلام" }, [voice], null],
  ["a voice note in a mail", { ...mail, story: "\u200f\n" }, [raw, voice], "U2"],
  [
    "a voice note under a telephone's signature",
    { ...mail, story: "\nSent from my iPhone" },
    [raw, voice],
    "U2",
  ],
  ["a voice note in an MMS", { ...report, channel: "sms" }, [{ ...voice, kind: "audio/amr" }], "U2"],
  [
    "a voice note in a film's wrapper",
    { ...report, channel: "sms" },
    [{ ...voice, kind: "video/3gpp" }],
    "U2",
  ],
  ["a mail without words or voice", mail, [raw], null],
  ["only a picture", report, [{ ...voice, kind: "image/png" }], null],
  ["nothing", report, [], null],
  ["a subject that says it", { ...report, subject: "سأنتحر الليلة" }, [], "U0"],
] as const)("%s is judged", (_, told, evidence, urgency) => {
  expect(heardIn(told, evidence, now, "MA").urgency).toBe(urgency);
});

const HOUR = 3_600_000;
const nothing = { urgency: null, deadline: null };

it("words raise a case and never lower it", () => {
  const judged = (urgency: "U0" | "U2") => ({ urgency, deadline: null });
  expect(raiseOf({ urgency: "U2", deadline: null }, {}, judged("U0"), now)).toEqual({
    urgency: "U0",
    deadline: null,
  });
  expect(raiseOf({ urgency: "U0", deadline: null }, {}, judged("U2"), now)).toBeNull();
  expect(raiseOf({ urgency: "U3", deadline: null }, {}, nothing, now)).toBeNull();
});

it("words bring a case's deadline forward, to the hour, and never put it off", () => {
  const raised = (deadline: number | null, heard: number | null) =>
    raiseOf({ urgency: "U1", deadline }, {}, { urgency: null, deadline: heard }, now)?.deadline;
  expect(raised(null, now + 90 * 60_000)).toBe(now + HOUR);
  expect(raised(now + 5 * HOUR, now + 2 * HOUR)).toBe(now + 2 * HOUR);
  expect(raised(now + 2 * HOUR, now + 5 * HOUR)).toBeUndefined();
  expect(raised(now + 2 * HOUR, null)).toBeUndefined();
});
