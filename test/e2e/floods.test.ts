/** Floods on the real system: what programs send is marked and told together; nobody is turned away for their address. */
import { randomBytes } from "node:crypto";
import { signedSms } from "@sanad/dev/demo-sms";
import type { DumpedRow } from "@sanad/dev/dump";
import { makeKeys, type Keys } from "@sanad/dev/keys";
import { openCase } from "@sanad/dev/open-case";
import type { System } from "@sanad/dev/system";
import { problemTexts } from "@sanad/locale/pages/problem";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type FormParts, fillForm, receiptIn } from "../support/form.ts";
import { signedMoment } from "../support/form-moment.ts";
import { brokenChains, countRefusals, dumpOf, readObject, startTestSystem } from "../support/system.ts";

let keys: Keys;
let system: System;
beforeAll(async () => {
  keys = await makeKeys();
  const intake = { FORM_SECONDS: "3", ACKNOWLEDGE_HOURLY: "0" };
  const notify = { GATHER_AFTER: "10", GATHER_URGENT_AFTER: "30" };
  system = await startTestSystem({ keys, variables: () => ({ intake, notify }) });
});
afterAll(() => system?.stop());

const urgent: FormParts = { first: { danger: "yes" } };

/** When a person opened the form: a minute ago. */
function aMinuteAgo(): string {
  return signedMoment(keys.lookupKey, Date.now() - 60_000);
}

/** A walked form, as one of many: with a secret of its own. */
function another(form: FormData, changed: Readonly<Record<string, string>> = {}): FormData {
  const copy = new FormData();
  for (const [name, value] of form) copy.append(name, value);
  copy.set("s", randomBytes(32).toString("base64url"));
  for (const [name, value] of Object.entries(changed)) copy.set(name, value);
  return copy;
}

function post(form: FormData, address: string, language = "ar"): Promise<Response> {
  const headers = { "cf-connecting-ip": address };
  return fetch(`${system.urls.intake}/report?lang=${language}`, { method: "POST", body: form, headers });
}

/** At most eight at once, as the machine has few cores. */
async function postAll(forms: readonly FormData[], address: string): Promise<readonly number[]> {
  const left = [...forms];
  const statuses: number[] = [];
  const sender = async () => {
    for (let form = left.pop(); form !== undefined; form = left.pop()) {
      const response = await post(form, address);
      statuses.push(response.status);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  return statuses;
}

/** What is no form at all, and so is quickly answered. */
async function knock(times: number, address: string): Promise<readonly number[]> {
  const headers = { "cf-connecting-ip": address };
  const knocks = Array.from({ length: times }, async () => {
    const response = await fetch(`${system.urls.intake}/report`, { method: "POST", headers, body: "x=1" });
    await response.arrayBuffer();
    return response.status;
  });
  return Promise.all(knocks);
}

/** Asked of the database itself: a dump of hundreds of sealed reports is slow. */
async function select(query: string, ...values: readonly string[]): Promise<readonly DumpedRow[]> {
  const database = await system.miniflare.getD1Database("DB", "sanad-intake");
  return (
    await database
      .prepare(query)
      .bind(...values)
      .all<DumpedRow>()
  ).results;
}

async function countCases(): Promise<number> {
  return Number((await select("select count(*) as count from cases"))[0]?.["count"]);
}

const referenceIn = (html: string) => /[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(html)?.[0].replace("-", "") ?? "";

async function caseOf(html: string): Promise<DumpedRow> {
  const [found] = await select(
    "select id, reference, suspected from cases where reference = ?",
    referenceIn(html),
  );
  if (found === undefined) throw new Error("no case of that page");
  return found;
}

async function signsOf(caseId: unknown): Promise<readonly unknown[]> {
  const query = "select subject from ledger where scope = ? and action = 'automation-suspected'";
  return (await select(query, String(caseId))).map((row) => row["subject"]);
}

async function wordsOf(row: DumpedRow): Promise<string> {
  const by = {
    party: "center:ma",
    identity: keys.centerIdentities.ma,
    recipientKey: Buffer.from(keys.recipientKey, "base64"),
  };
  const object = async (key: string) => pieces(await readObject(system, key));
  return JSON.stringify((await openCase(await dumpOf(system), object, String(row["id"]), by)).entries);
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Rows that intake made and notify has not yet looked at. */
async function untouched(): Promise<number> {
  const [row] = await select(
    "select count(*) as count from outbox where status = 'pending' and (lease is not null or next_at <= created_at)",
  );
  return Number(row?.["count"]);
}

/** As if the minutes had gone by: the rows are older by them. */
async function pass(minutes: number): Promise<void> {
  const by = String(minutes * 60_000);
  await select(
    "update outbox set next_at = next_at - ?1, created_at = created_at - ?1, sent_at = sent_at - ?1",
    by,
  );
}

async function acknowledgeAll(): Promise<void> {
  await select("update cases set acknowledged_at = filed_at");
}

describe("a flood of SMS", () => {
  const send = async (sender: string, text: string) => {
    const webhook = signedSms(keys.accounts.gateways.smsgate.signingKey, sender, text);
    const headers = { ...webhook.headers, "cf-connecting-ip": "192.0.2.99" };
    const init = { method: "POST", body: webhook.body, headers };
    return (await fetch(`${system.urls.intake}/sms/smsgate`, init)).status;
  };

  it("from one sender is kept to the last one, and what is too much is marked", async () => {
    const sender = "+212600990001";
    for (let message = 0; message < 45; message += 1)
      expect(await send(sender, `رسالة ${message}`)).toBe(200);
    const [thread] = await select("select id, suspected from cases where channel = 'sms'");
    const entries = "select id from entries where case_id = ? and compartment = 'file'";
    expect(await select(entries, String(thread?.["id"]))).toHaveLength(45);
    expect(thread?.["suspected"]).toBe(0);
    expect(new Set(await signsOf(thread?.["id"]))).toEqual(new Set(["sender-busy"]));
  });

  it("is not answered beyond the hour's limit, and filed all the same", async () => {
    const before = await countCases();
    for (let one = 0; one < 3; one += 1) expect(await send(`+21260098000${one}`, "سلام")).toBe(200);
    expect(await countCases()).toBe(before + 3);
    expect(await select("select id from outbox where kind = 'message'")).toEqual([]);
    expect(await countRefusals(system, "sms-answered")).toBeGreaterThan(2);
  });
});

describe("a form that a program may have sent", () => {
  it.each([
    ["with the field filled in that people do not see", { website: "https://spam.example" }, "trap-filled"],
    ["with a forged moment", { moment: `mi0b2c1x.${"A".repeat(22)}` }, "moment-forged"],
    ["without a moment", { moment: "" }, "moment-missing"],
  ])("%s is filed like any other, under a mark", async (_, changed, sign) => {
    const story = `قصة ${sign}`;
    const form = await fillForm(system.urls.intake, { second: { story } });
    form.set("moment", aMinuteAgo());
    const real = await (await post(another(form), "198.51.100.1")).text();
    const response = await post(another(form, changed), "198.51.100.1");
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(receiptIn(html)).toMatch(/^\d{24}$/);
    const alike = (page: string) =>
      page.replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{5}/g, "").replaceAll(/<span>\d{4}<\/span>/g, "");
    expect(alike(html)).toBe(alike(real));
    const [row, other] = [await caseOf(html), await caseOf(real)];
    expect([row["suspected"], other["suspected"]]).toEqual([1, 0]);
    expect(await signsOf(row["id"])).toEqual([sign]);
    expect(await signsOf(other["id"])).toEqual([]);
    expect(await wordsOf(row)).toContain(story);
    expect(await wordsOf(row)).not.toContain("spam.example");
  });

  it("an instant after it was opened is marked, and the moment lives through a mended mistake", async () => {
    const form = await fillForm(system.urls.intake);
    const quick = await (await post(another(form), "198.51.100.1")).text();
    expect(await signsOf((await caseOf(quick))["id"])).toEqual(["moment-young"]);
    const moment = aMinuteAgo();
    const back = await post(another(form, { moment, country: "" }), "198.51.100.1");
    expect(back.status).toBe(422);
    expect(await back.text()).toContain(`name="moment" id="moment" value="${moment}"`);
  });

  it("waits to be told with others, and its page is held back", async () => {
    const form = await fillForm(system.urls.intake, urgent);
    const html = await (await post(another(form, { moment: "" }), "198.51.100.1")).text();
    const row = await caseOf(html);
    await vi.waitFor(async () => expect(await untouched()).toBe(0), 20_000);
    const rows = await select("select kind, status from outbox where case_id = ?", String(row["id"]));
    expect(rows.map((each) => `${String(each["kind"])} ${String(each["status"])}`).toSorted()).toEqual([
      "notice pending",
      "notice pending",
      "page pending",
    ]);
  });
});

describe("many people behind one address", () => {
  it("are all taken, and none is marked", async () => {
    const moment = aMinuteAgo();
    const form = await fillForm(system.urls.intake);
    const statuses = await postAll(
      Array.from({ length: 64 }, () => another(form, { moment })),
      "203.0.113.64",
    );
    expect(statuses).toEqual(Array.from({ length: 64 }, () => 200));
    const latest = "select suspected from cases order by rowid desc limit 64";
    expect((await select(latest)).map((row) => row["suspected"])).toEqual(
      Array.from({ length: 64 }, () => 0),
    );
  });
});

describe("two hundred invented emergencies from one address", () => {
  it("neither hide nor hold up a real one, and ring a few times only", async () => {
    await acknowledgeAll();
    const [from, moment] = [system.catcher.messages.length, aMinuteAgo()];
    const form = await fillForm(system.urls.intake, urgent);
    const invented = Array.from({ length: 100 }, () => another(form, { moment }));
    const marked = Array.from({ length: 100 }, () => another(form, { moment: "" }));
    const [story, before] = ["هذه قصة حقيقية", await countCases()];
    const statuses = await postAll([...invented, ...marked], "203.0.113.200");
    const real = await post(another(form, { moment, story }), "192.0.2.8");
    expect(new Set([...statuses, real.status])).toEqual(new Set([200]));
    expect((await countCases()) - before).toBe(201);
    const row = await caseOf(await real.text());
    expect(row["suspected"]).toBe(0);
    expect(await wordsOf(row)).toContain(story);

    // What a slow machine did not begin in time is found each minute.
    const settled = async () => {
      await system.runCron();
      expect(await untouched()).toBe(0);
    };
    await vi.waitFor(settled, { timeout: 60_000, interval: 2000 });
    const rung = () => system.catcher.messages.slice(from).filter(({ to }) => to.includes("+212600000001"));
    expect(rung()).toHaveLength(1);
    await pass(4);
    await system.runCron();
    expect(rung()).toHaveLength(2);
    const rows = await select("select id, kind, case_id, facts, status, gathered_into from outbox");
    const pages = rows.filter(
      (each) => each["kind"] === "page" && String(each["facts"]).includes('"step":0'),
    );
    const ids = new Map(rows.map((each) => [each["id"], each]));
    const page = pages.find((each) => each["case_id"] === row["id"]);
    const told = page?.["gathered_into"] === null ? page : ids.get(page?.["gathered_into"] ?? "");
    expect(told?.["status"]).toBe("sent");
    expect(rung()[1]?.text).toMatch(/20\d/);
    expect(rung()[1]?.text).not.toContain("آليا");
    const mails = system.catcher.messages.slice(from).filter(({ kind }) => kind === "email");
    expect(mails.length).toBeLessThan(80);
    expect(mails.map(({ text }) => text).join()).toContain(
      `${String(row["reference"]).slice(0, 4)}-${String(row["reference"]).slice(4)}`,
    );
    expect(brokenChains(await select("select * from ledger"))).toEqual([]);
  }, 240_000);
});

describe("the limits of one address", () => {
  it("mark what is far more than people send, and still file it", async () => {
    const form = await fillForm(system.urls.intake);
    const moment = aMinuteAgo();
    const signs = async () => {
      expect(new Set(await knock(200, "203.0.113.3"))).toEqual(new Set([400]));
      const html = await (await post(another(form, { moment }), "203.0.113.3")).text();
      return signsOf((await caseOf(html))["id"]);
    };
    // The platform counts by the minute of the clock, which may just have begun anew.
    const first = await signs();
    expect(first.length > 0 ? first : await signs()).toEqual(["address-busy"]);
  });

  it("give the words back above the hard one, to the whole network", async () => {
    const form = await fillForm(system.urls.intake);
    const story = "كلام لا يضيع";
    const moment = aMinuteAgo();
    const flooded = async () => {
      let statuses: readonly number[] = [];
      while (!statuses.includes(429)) statuses = await knock(100, "2001:db8:1::1");
      return post(another(form, { moment, story }), "2001:db8:1::2");
    };
    const first = await flooded();
    const response = first.status === 429 ? first : await flooded();
    const html = await response.text();
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(html).toContain(story);
    expect(html).toContain(problemTexts.crowded.text.ar);
    expect(await countRefusals(system, "form-flooded")).toBeGreaterThan(0);
  });

  it("leave no address behind", async () => {
    const dump = JSON.stringify(await dumpOf(system));
    for (const address of ["203.0.113", "198.51.100", "192.0.2.8", "2001:db8"])
      expect(dump).not.toContain(address);
  });
});
