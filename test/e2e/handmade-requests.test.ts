import { screenshotPng } from "@sanad/dev/png";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askEvidence, ticketIn } from "../support/evidence-host.ts";
import { filedCase } from "../support/filed-case.ts";
import { handmadeEntries } from "../support/handmade-entry.ts";
import { invitedIn } from "../support/joining.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { brokenChains, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let worker: StaffBrowser;
let president: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  worker = await signedIn(system, "case_worker");
  president = await signedIn(system, "president");
}, 120_000);
afterAll(async () => {
  await system.stop();
});

async function run(sql: string, ...values: readonly unknown[]) {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  return database
    .prepare(sql)
    .bind(...values)
    .run();
}

async function actions(caseId: string): Promise<readonly string[]> {
  const rows = await rowsOf(system, "ledger");
  return rows.filter((row) => row["scope"] === caseId).map((row) => String(row["action"]));
}

async function evidenceOf(caseId: string): Promise<string> {
  const row = (await rowsOf(system, "evidence")).find((one) => one["case_id"] === caseId);
  return `/cases/${caseId}/evidence/${String(row?.["id"])}`;
}

async function memberId(role: string, center = "ma"): Promise<string> {
  const rows = await rowsOf(system, "memberships");
  return String(rows.find((row) => row["center"] === center && row["role"] === role)?.["member"]);
}

const picture = [{ name: "a.png", content: new Blob([screenshotPng()]) }];

describe("what a case holds", () => {
  it.each([
    ["the answers", (id: string) => worker.get(`/cases/${id}/facts`)],
    ["the last words above an answer", (id: string) => worker.get(`/cases/${id}/reply`)],
    ["a note that comes back empty", (id: string) => worker.post(`/cases/${id}/notes`, { note: "" })],
    ["a decision that was none", (id: string) => worker.post(`/cases/${id}/status`, { status: "x" })],
    ["its evidence", (id: string) => worker.get(`/cases/${id}/evidence`)],
  ])("is in the ledger as opened, by whichever page it was shown: %s", async (_, ask) => {
    const { id } = await filedCase(system);
    const answer = await ask(id);
    expect([200, 422]).toContain(answer.status);
    expect(await actions(id)).toContain("case-opened");
  });

  it("tells no number without a row of the ledger, also on a form that comes back", async () => {
    const { id } = await filedCase(system);
    const wish = { contact: { way: "sms", address: "+212600998877" }, proposed: true };
    await handmadeEntries(system, id, [
      { kind: "contact", compartment: "person", author: "reporter", body: wish },
    ]);
    const answer = await worker.post(`/cases/${id}/contact`, { settle: "typed" });
    expect([answer.status, (await answer.text()).includes("+212600998877")]).toEqual([422, true]);
    expect(await actions(id)).toContain("contact-revealed");
  });
});

describe("a session that began long ago", () => {
  it("lets nobody in, puts nobody out, and prints no key, though it is a president's", async () => {
    const lawyer = await memberId("lawyer");
    const from = /name="from" value="([0-9a-f]{32})"/.exec(
      await (await president.get("/center-key")).text(),
    )?.[1];
    await run("update sessions set created_at = created_at - 1200000");
    const before = await rowsOf(system, "memberships");
    const asked: readonly (readonly [string, Record<string, string>])[] = [
      ["/members/invite", { name: "x", role: "president" }],
      ["/members/adopt", { "adopt-code": "x", "adopt-name": "x", "adopt-role": "president" }],
      [`/members/${lawyer}/role`, { role: "president" }],
      [`/members/${lawyer}/renew`, {}],
      [`/members/${lawyer}/leave`, {}],
      ["/center-key/change", { from: from ?? "" }],
      ["/center-key/sheets", {}],
    ];
    for (const [path, fields] of asked) {
      const answer = await president.post(path, fields);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect(await rowsOf(system, "memberships")).toEqual(before);
    president = await signedIn(system, "president");
    const invited = await president.post("/members/invite", { name: "مريم", role: "observer" });
    expect(invitedIn(await invited.text()).path).toMatch(/^\/join\//);
  });
});

describe("evidence of a child's case", () => {
  it("does not open to one person who corrects the age before they look", async () => {
    const { id } = await filedCase(system, { files: picture });
    const path = await evidenceOf(id);
    const correct = async (age: string) => {
      const page = await (await worker.get(`/cases/${id}/facts`)).text();
      const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? "";
      const fields = { revision: value("revision"), seen: value("seen"), told_age: age };
      expect((await worker.post(`/cases/${id}/facts`, fields)).status).toBe(303);
    };
    await correct("15_17");
    await correct("25_34");
    expect((await worker.post(`${path}/show`)).status).toBe(404);
    expect(await actions(id)).toContain("evidence-quarantined");
  });

  it("opens by no second voice that was written into the database", async () => {
    const { id } = await filedCase(system, { files: picture });
    const path = await evidenceOf(id);
    await run("update evidence set quarantined_at = 1 where case_id = ?", id);
    const reason = { kind: "minor-evidence", "reason-minor-evidence": "طلبتها النيابة العامة" };
    expect((await worker.post(`${path}/ask`, reason)).status).toBe(303);
    const until = Date.now() + 3_600_000;
    const other = await memberId("president");
    const forge =
      "update approvals set decided_by = ?, decided_at = 1, decision = 'given', expires_at = ? where case_id = ?";
    await run(forge, other, until, id);
    expect((await worker.post(`${path}/show`)).status).toBe(404);
    const undo =
      "update approvals set decided_by = null, decided_at = null, decision = null, expires_at = null where case_id = ?";
    await run(undo, id);
    // Nor does whoever asked become somebody else by it, to give the voice themselves.
    await run("update approvals set asked_by = ? where case_id = ?", other, id);
    const approval = (await rowsOf(system, "approvals")).find((row) => row["case_id"] === id);
    const decide = `/cases/${id}/approvals/${String(approval?.["id"])}`;
    expect((await worker.post(decide, { decision: "given" })).status).toBe(404);
    await run("update approvals set asked_by = ? where case_id = ?", await memberId("case_worker"), id);
    expect((await president.post(decide, { decision: "given" })).status).toBe(303);
    expect((await worker.post(`${path}/show`)).status).toBe(200);
    await run("update approvals set expires_at = expires_at + 1 where case_id = ?", id);
    expect((await worker.post(`${path}/show`)).status).toBe(404);
  });

  it("is not in the hands of a center that was let in for the words alone", async () => {
    const paper = new Blob(["%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"]);
    const { id } = await filedCase(system, {
      first: { age: "15_17", other_center: "yes" },
      files: [{ name: "a.pdf", content: paper }],
    });
    const path = await evidenceOf(id);
    await run("update evidence set quarantined_at = 1 where case_id = ?", id);
    const there = await signedIn(system, "case_worker", "intl");
    expect((await there.get(`/cases/${id}`)).status).toBe(200);
    const step = { step: "reported", "words-reported": "x" };
    expect((await there.post(`${path}/steps`, step)).status).toBe(404);
    for (const one of ["reported", "answered"])
      await worker.post(`${path}/steps`, { step: one, [`words-${one}`]: "محضر 12/2026" });
    const ask = { kind: "evidence-deletion", "reason-evidence-deletion": "أذنت النيابة العامة بالحذف" };
    expect((await there.post(`${path}/ask`, ask)).status).toBe(404);
    expect((await there.post(`${path}/delete`)).status).toBe(404);
    expect((await worker.post(`${path}/ask`, ask)).status).toBe(303);
  });
});

describe("a ticket", () => {
  it("ends when its member says that they know a person of the case", async () => {
    const { id } = await filedCase(system, { files: picture });
    const colleague = await signedIn(system, "case_worker");
    const ticket = ticketIn(await (await colleague.post(`${await evidenceOf(id)}/show`)).text());
    expect((await askEvidence(system, ticket)).status).toBe(200);
    expect((await colleague.post(`/cases/${id}/conflict`)).status).toBe(200);
    expect((await askEvidence(system, ticket)).status).toBe(404);
  });
});

describe("the ledger", () => {
  it("holds together over all of this", async () => {
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });
});
