import { describe, expect, it } from "vitest";
import type { Answers } from "./report.ts";
import { triage } from "./triage.ts";
import type { Urgency } from "./vocabulary.ts";

const now = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

describe("urgency from the coded answers", () => {
  it.each<[string, Answers, Urgency]>([
    ["a plan to die", { selfHarm: "plan", help: ["advice_only"] }, "U0"],
    ["danger right now", { danger: "yes" }, "U0"],
    ["a child who meets the offender", { danger: "no", age: "12_14", platforms: ["in_person"] }, "U0"],
    ["a child of whom sex is demanded", { danger: "no", age: "15_17", demands: ["sexual_act"] }, "U0"],
    ["a handover within hours", { danger: "no", deadline: "hours", paymentRoute: "cash_hand" }, "U0"],
    [
      "a meeting for sex within hours",
      { danger: "no", deadlineAt: now + 5 * HOUR, demands: ["sexual_act"] },
      "U0",
    ],
    ["thoughts of dying", { danger: "no", selfHarm: "thoughts" }, "U1"],
    ["a minor", { danger: "no", age: "15_17" }, "U1"],
    [
      "the child of a guardian who did not tell the age",
      { danger: "no", reporter: "guardian", age: "unknown" },
      "U1",
    ],
    ["a deadline of a day", { danger: "no", deadline: "tomorrow" }, "U1"],
    [
      "a written deadline within a day",
      { danger: "no", deadline: "later", deadlineAt: now + 23 * HOUR },
      "U1",
    ],
    [
      "a chosen deadline of hours beside a written one far away",
      { danger: "no", deadline: "hours", deadlineAt: now + 200 * HOUR },
      "U1",
    ],
    ["a deadline that has passed", { danger: "no", deadlineAt: now - HOUR }, "U1"],
    ["publication under way", { danger: "no", published: "partly" }, "U1"],
    ["money that can still be stopped", { danger: "no", paid: "once", collected: "no" }, "U1"],
    ["a threat of violence", { danger: "no", threats: ["violence"] }, "U1"],
    ["fear of the family", { danger: "no", familyFear: true }, "U1"],
    ["a deadline of three days", { danger: "no", deadline: "three_days" }, "U2"],
    ["somebody who is not sure to be safe", { danger: "unsure" }, "U2"],
    ["repeated payments", { danger: "no", paid: "repeated", collected: "yes" }, "U2"],
    ["a former partner", { danger: "no", relation: "ex_partner" }, "U2"],
    ["a hijacked account", { danger: "no", threats: ["account_takeover"] }, "U2"],
    ["a threat without a deadline", { danger: "no", age: "25_34", threats: ["images"] }, "U3"],
    ["a wish for advice only", { danger: "no", help: ["advice_only"] }, "U4"],
    ["a message without any answer", {}, "U2"],
    ["a message of which only the country is known", { country: "MA" }, "U2"],
  ])("%s", (_, answers, urgency) => {
    expect(triage(answers, now)).toBe(urgency);
  });

  it("is never lowered by a wish for advice only", () => {
    expect(triage({ danger: "no", age: "under_12", help: ["advice_only"] }, now)).toBe("U1");
  });
});
