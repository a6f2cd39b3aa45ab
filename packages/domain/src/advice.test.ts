import { describe, expect, it } from "vitest";
import { adviceFor, alertsFor, generalAdvice } from "./advice.ts";

describe("first advice", () => {
  it("starts with the transfer when money was sent and not collected", () => {
    expect(adviceFor({ age: "25_34", paid: "once", collected: "no" })[0]).toBe("stop_transfer");
  });

  it("does not send anybody to the agency when the money is gone or was never sent", () => {
    expect(adviceFor({ paid: "once", collected: "yes" })).not.toContain("stop_transfer");
    expect(adviceFor({ paid: "no", collected: "no" })).not.toContain("stop_transfer");
  });

  it("keeps the order: blame, pay, reply, evidence, accounts, people, removal, authorities", () => {
    expect(adviceFor({ reporter: "victim", age: "18_24" })).toEqual([
      "not_your_fault",
      "no_pay",
      "no_reply",
      "keep_evidence",
      "lock_down",
      "report_in_app",
      "trusted_person",
      "stop_ncii",
      "report_authorities",
      "no_paid_rescuers",
    ]);
  });

  it("names StopNCII to adults only and Take It Down to children only", () => {
    expect(adviceFor({ age: "15_17" })).toContain("take_it_down");
    expect(adviceFor({ age: "15_17" })).not.toContain("stop_ncii");
    expect(adviceFor({ age: "18_24" })).not.toContain("take_it_down");
    expect(adviceFor({ age: "unknown" })).toContain("remove_by_age");
  });

  it("sends nobody to a family that they fear", () => {
    expect(adviceFor({ age: "18_24", familyFear: true })).not.toContain("trusted_person");
    expect(adviceFor({ age: "18_24", relation: "spouse" })).toContain("safe_person");
  });

  it("never asks a child to take pictures of pictures", () => {
    expect(adviceFor({ age: "12_14" })).toContain("keep_evidence_child");
    expect(adviceFor({ age: "12_14" })).not.toContain("keep_evidence");
  });

  it("tells the public about the transfer too", () => {
    expect(generalAdvice().slice(0, 2)).toEqual(["not_your_fault", "stop_transfer"]);
  });
});

describe("alerts", () => {
  it("stand above all advice for danger and for thoughts of self-harm", () => {
    expect(alertsFor({ danger: "yes", selfHarm: "plan" })).toEqual(["danger", "self_harm"]);
    expect(alertsFor({ selfHarm: "thoughts" })).toEqual(["self_harm"]);
  });

  it("are silent otherwise", () => {
    expect(alertsFor({ danger: "no", selfHarm: "none" })).toEqual([]);
  });
});
