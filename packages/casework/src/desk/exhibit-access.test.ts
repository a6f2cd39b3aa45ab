import type { Approval } from "@sanad/store/approvals";
import { describe, expect, it } from "vitest";
import { exhibitAccess } from "./exhibit-access.ts";
import type { Exhibit } from "./read-exhibits.ts";

const row = {
  id: "evidence_a",
  caseId: "case_a",
  compartment: "exhibits",
  epoch: 1,
  entryId: "entry_a",
  objectSize: 1,
  quarantinedAt: null,
  deletedAt: null,
  storedAt: 1,
} as const;
const details = { evidence: "evidence_a", length: 1, ageSize: 1, kind: "image/png", sha256: "" } as const;
const exhibit: Exhibit = {
  row,
  state: "opened",
  details,
  name: null,
  author: "reporter",
  verified: true,
  identity: "",
};
const quarantined = { ...exhibit, row: { ...row, quarantinedAt: 1 } };
const recording = { ...exhibit, details: { ...details, ownRecording: { purpose: "", participants: "" } } };

function given(changed: Partial<Approval> = {}): Approval {
  return {
    id: "approval_a",
    caseId: "case_a",
    center: "ma",
    kind: "minor-evidence",
    subject: "evidence_a",
    askedBy: "member_a",
    askedAt: 1,
    decidedBy: "member_b",
    decidedAt: 2,
    decision: "given",
    expiresAt: 3,
    mac: null,
    ...changed,
  };
}

describe("a piece of evidence in quarantine", () => {
  it("opens to whoever asked, by another person's yes", () => {
    expect(exhibitAccess(quarantined, [given()], "member_a")).toBe("leave");
  });

  it.each([
    ["without a yes", []],
    ["with a question that waits", [given({ decision: null, decidedBy: null })]],
    ["with a no", [given({ decision: "refused" })]],
    ["with a yes of the same person", [given({ decidedBy: "member_a" })]],
    ["with a yes to somebody else", [given({ askedBy: "member_c" })]],
    ["with a yes about another piece", [given({ subject: "evidence_b" })]],
    ["with a yes to its deletion", [given({ kind: "evidence-deletion" })]],
  ])("stays closed %s", (_, living) => {
    expect(exhibitAccess(quarantined, living, "member_a")).toBe("quarantined");
  });
});

describe("a recording that the center made", () => {
  it("waits for the lawyer, and then opens to everybody", () => {
    expect(exhibitAccess(recording, [given()], "member_a")).toBe("awaiting-lawyer");
    const approved = given({ kind: "own-recording", expiresAt: null });
    expect(exhibitAccess(recording, [approved], "member_c")).toBe("open");
  });

  it("stays in quarantine with the lawyer's yes alone", () => {
    const child = { ...recording, row: quarantined.row };
    const approved = given({ kind: "own-recording", expiresAt: null });
    expect(exhibitAccess(child, [approved], "member_a")).toBe("quarantined");
  });
});

it("has nothing to ask for where it was deleted, not given, or its record is damaged", () => {
  const gone = { ...exhibit, row: { ...row, deletedAt: 1 } };
  expect(exhibitAccess(gone, [], "member_a")).toBe("deleted");
  expect(exhibitAccess({ row, state: "closed" }, [], "member_a")).toBe("closed");
  expect(exhibitAccess({ row, state: "damaged" }, [], "member_a")).toBe("damaged");
});
