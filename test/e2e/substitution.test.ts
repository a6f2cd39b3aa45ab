/** What is sealed next must not be turned to somebody else by whoever can write to the database. */
import { hiddenFields } from "@sanad/dev/demo-form";
import type { System } from "@sanad/dev/system";
import { makeIdentity, sealText } from "@sanad/vault/seal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FiledCase, filedCase } from "../support/filed-case.ts";
import { accountOf, signedIn, StaffBrowser } from "../support/member.ts";
import { dumpOf, startTestSystem } from "../support/system.ts";
import { Visitor } from "../support/visitor.ts";

let system: System;
let worker: StaffBrowser;
let president: StaffBrowser;
let filed: FiledCase;
let other: FiledCase;
let stranger: string;
beforeAll(async () => {
  system = await startTestSystem();
  worker = await signedIn(system, "case_worker");
  president = await signedIn(system, "president");
  filed = await filedCase(system);
  other = await filedCase(system);
  stranger = (await makeIdentity()).recipient;
}, 120_000);
afterAll(() => system?.stop());

type Value = string | number | Uint8Array;

async function run(statement: string, ...values: readonly Value[]): Promise<void> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  await database
    .prepare(statement)
    .bind(...values)
    .run();
}

async function first(query: string, ...values: readonly Value[]) {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  const row = await database
    .prepare(query)
    .bind(...values)
    .first<Record<string, string | number | number[]>>();
  return row ?? expect.fail(`nothing found: ${query}`);
}

/** All that was sealed, but for what signing in and looking at pages leaves. */
async function sealed(): Promise<string> {
  const { tables, objects } = await dumpOf(system);
  const { entries, wraps, center_wraps, outbox, invitations, members, memberships, jobs, evidence } = tables;
  return JSON.stringify([
    { entries, wraps, center_wraps, outbox, invitations, members, memberships, jobs, evidence },
    objects.map(({ key }) => key),
  ]);
}

/** Every way in which a member seals something to a case, or its keys to somebody: path, and fields beside the form's own. */
const acts: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  note: ["notes", { note: "ملاحظة" }],
  task: ["tasks", { task: "مهمة", task_due: "2030-01-01T10:00" }],
  status: ["status", { status: "triaged", status_reason: "سبب" }],
  urgency: ["urgency", { urgency: "U0", urgency_reason: "سبب" }],
  facts: ["facts", { reporter: "self" }],
  contact: ["contact", { way: "sms", address: "+212600000000", confirmed_by: "call" }],
  "told by telephone": [
    "entered",
    { whose: "theirs", channel: "phone", answer_in: "ar", story: "قالت بالهاتف" },
  ],
  "answered by hand": ["entered", { whose: "ours", channel: "phone", answer_in: "ar", story: "جواب" }],
  reply: ["reply", { text: "جواب", language: "ar", do: "send" }],
  "a new receipt": ["receipt", { sure: "call" }],
};
const ownPages = new Set(["facts", "contact", "entered", "reply", "receipt"]);

type Form = Readonly<Record<string, string>>;

/** What the page of an act carries, so that it is posted as a browser would. */
async function formOf(path: string): Promise<Form> {
  const page = await worker.get(`/cases/${filed.id}${ownPages.has(path) ? `/${path}` : ""}`);
  expect(page.status).toBe(200);
  return Object.fromEntries(hiddenFields(await page.text()));
}

let forms: ReadonlyMap<string, Form>;

/** Which acts were not refused, tried with forms from before. */
async function accepted(): Promise<readonly string[]> {
  const done: string[] = [];
  for (const [name, [path, fields]] of Object.entries(acts)) {
    const answer = await worker.post(`/cases/${filed.id}/${path}`, { ...forms.get(path), ...fields });
    if (answer.status < 400) done.push(name);
  }
  return done;
}

describe("what members seal to a case", () => {
  beforeAll(async () => {
    const read = Object.values(acts).map(async ([path]) => [path, await formOf(path)] as const);
    forms = new Map(await Promise.all(read));
  }, 60_000);

  it.each(["file", "person", "exhibits", "desk:ma"])(
    "is refused by every way while the recipient of %s is another",
    async (compartment) => {
      const where = "WHERE case_id = ? AND compartment = ?";
      const own = await first(`SELECT recipient, mac FROM recipients ${where}`, filed.id, compartment);
      const theirs = await first(`SELECT recipient, mac FROM recipients ${where}`, other.id, compartment);
      const was = await sealed();
      const swapped: readonly (readonly [unknown, unknown])[] = [
        [stranger, own["mac"]],
        [theirs["recipient"], theirs["mac"]],
      ];
      for (const [recipient, mac] of swapped) {
        await setRecipient(compartment, String(recipient), mac);
        expect(await accepted()).toEqual([]);
      }
      expect(await sealed()).toBe(was);
      await setRecipient(compartment, String(own["recipient"]), own["mac"]);
    },
    60_000,
  );

  it("is refused while the center's wrap is another case's", async () => {
    const where = "WHERE case_id = ? AND party = 'center:ma'";
    const own = await first(`SELECT sealed FROM wraps ${where}`, filed.id);
    const theirs = await first(`SELECT sealed FROM wraps ${where}`, other.id);
    await run(`UPDATE wraps SET sealed = ? ${where}`, blob(theirs["sealed"]), filed.id);
    const was = await sealed();
    expect(await accepted()).toEqual([]);
    expect(await sealed()).toBe(was);
    await run(`UPDATE wraps SET sealed = ? ${where}`, blob(own["sealed"]), filed.id);
  }, 60_000);

  it("goes where it should once the rows are what they were", async () => {
    for (const [name, [path, fields]] of Object.entries(acts)) {
      const answer = await worker.post(`/cases/${filed.id}/${path}`, { ...(await formOf(path)), ...fields });
      expect([name, answer.status < 400]).toEqual([name, true]);
    }
  }, 60_000);
});

async function setRecipient(compartment: string, recipient: string, mac: unknown): Promise<void> {
  const set = "UPDATE recipients SET recipient = ?, mac = ? WHERE case_id = ? AND compartment = ?";
  await run(set, recipient, blob(mac), filed.id, compartment);
}

function blob(value: unknown): Uint8Array {
  return Uint8Array.from(value as number[]);
}

describe("what is written under a receipt", () => {
  it.each(["file", "person", "exhibits"])(
    "is refused while the recipient of %s is another",
    async (compartment) => {
      const visitor = new Visitor(system);
      await visitor.enter(other.receipt);
      const where = "WHERE case_id = ? AND compartment = ?";
      const own = await first(`SELECT recipient FROM recipients ${where}`, other.id, compartment);
      await run(`UPDATE recipients SET recipient = ? ${where}`, stranger, other.id, compartment);
      const was = await sealed();
      const message = { text: "رسالة", once: crypto.randomUUID() };
      const wish = { way: "sms", address: "+212600000001" };
      for (const [path, fields] of [
        ["message", message],
        ["contact", wish],
        ["stop", {}],
      ] as const)
        expect((await visitor.post(`/return/${path}`, fields)).status).toBeGreaterThanOrEqual(400);
      // Nor is anybody let in to a case whose recipients are not its own.
      expect((await new Visitor(system).post("/return", { receipt: other.receipt })).status).not.toBe(303);
      expect(await sealed()).toBe(was);
      await run(
        `UPDATE recipients SET recipient = ? ${where}`,
        String(own["recipient"]),
        other.id,
        compartment,
      );
    },
  );

  it("is refused where the receipt's wrap is another case's", async () => {
    const where = "WHERE case_id = ? AND party LIKE 'receipt:%'";
    const own = await first(`SELECT sealed FROM wraps ${where}`, other.id);
    const theirs = await first(`SELECT sealed FROM wraps ${where}`, filed.id);
    await run(`UPDATE wraps SET sealed = ? ${where}`, blob(theirs["sealed"]), other.id);
    expect((await new Visitor(system).post("/return", { receipt: other.receipt })).status).not.toBe(303);
    await run(`UPDATE wraps SET sealed = ? ${where}`, blob(own["sealed"]), other.id);
    await new Visitor(system).enter(other.receipt);
  });
});

describe("what is sealed to a member", () => {
  async function memberOf(role: string): Promise<{ readonly id: string; readonly recipient: string }> {
    const query =
      "SELECT id, recipient FROM members JOIN memberships ON member = id WHERE role = ? AND center = 'ma' AND until IS NULL";
    const row = await first(query, role);
    return { id: String(row["id"]), recipient: String(row["recipient"]) };
  }

  it("is refused while their recipient is another: a new way in, another role", async () => {
    const { id, recipient } = await memberOf("lawyer");
    await run("UPDATE members SET recipient = ? WHERE id = ?", stranger, id);
    const was = await sealed();
    expect((await president.post(`/members/${id}/renew`)).status).toBeGreaterThanOrEqual(400);
    const role = await president.post(`/members/${id}/role`, { role: "case_worker" });
    expect(role.status).toBeGreaterThanOrEqual(400);
    expect(await sealed()).toBe(was);
    await run("UPDATE members SET recipient = ? WHERE id = ?", recipient, id);
  });

  it("is nobody's key that a row tells without the center identity: whoever is given it can sign and seal nothing", async () => {
    const { id, recipient } = await memberOf("case_worker");
    const where = "WHERE center = 'ma' AND member = ?";
    const own = await first(`SELECT key, sealed FROM center_wraps ${where}`, id);
    const held = { v: 1, key: Buffer.from(own["key"] as number[]).toString("hex"), since: 0, identity: null };
    const forged = await sealText(
      recipient,
      JSON.stringify({ ...held, directory: Buffer.alloc(32).toString("base64") }),
    );
    await run(`UPDATE center_wraps SET sealed = ? ${where}`, forged, id);
    const browser = await signedIn(system, "case_worker");
    const was = await sealed();
    for (const [path, fields] of Object.values(acts))
      expect((await browser.post(`/cases/${filed.id}/${path}`, fields)).status).toBeGreaterThanOrEqual(400);
    expect(await sealed()).toBe(was);
    await run(`UPDATE center_wraps SET sealed = ? ${where}`, blob(own["sealed"]), id);
  });
});

describe("whoever has a way in of their own, and the database", () => {
  it("does not sign in as a colleague", async () => {
    const [observer, chief] = [await ids("observer"), await ids("president")];
    const kept = await first("SELECT sealed FROM center_wraps WHERE center = 'ma' AND member = ?", chief);
    const theirs = await first(
      "SELECT sealed FROM center_wraps WHERE center = 'ma' AND member = ?",
      observer,
    );
    const set = "UPDATE center_wraps SET sealed = ? WHERE center = 'ma' AND member = ?";
    await run(set, blob(theirs["sealed"]), chief);
    await run("DELETE FROM center_wraps WHERE center = 'intl' AND member = ?", chief);
    await run("UPDATE credentials SET member = ? WHERE member = ?", chief, observer);
    const account = accountOf(system.keys, "observer");
    await expect(new StaffBrowser(system).signIn(account, "ma")).rejects.toThrow("signing in was answered");
    await run(set, blob(kept["sealed"]), chief);
  });

  it("does not go on as one with their own session", async () => {
    const psychologist = await signedIn(system, "psychologist");
    expect((await psychologist.get("/members")).status).toBe(404);
    const [mine, chief] = [await ids("psychologist"), await ids("president")];
    await run("UPDATE sessions SET member = ? WHERE member = ?", chief, mine);
    const answer = await psychologist.get("/members");
    expect(answer.status).not.toBe(200);
    expect(await answer.text()).not.toContain("/members/member_");
  });

  async function ids(role: string): Promise<string> {
    return String(
      (await first("SELECT member FROM memberships WHERE role = ? AND center = 'ma'", role))["member"],
    );
  }
});
