import { signedSms } from "@sanad/dev/demo-sms";
import { receiptFor } from "@sanad/dev/receipts";
import type { System } from "@sanad/dev/system";
import { isWithin, nextWithin, safeHoursOf } from "@sanad/domain/safe-hours";
import { dayParts } from "@sanad/domain/vocabulary";
import { receiptKeys } from "@sanad/vault/seal";
import { openWrap } from "@sanad/vault/open";
import argon2 from "@phi-ag/argon2/argon2.wasm";
import { hiddenFields } from "@sanad/dev/demo-form";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readCase } from "../support/casework.ts";
import { fillForm, postForm, receiptIn } from "../support/form.ts";
import { signedIn, type StaffBrowser } from "../support/member.ts";
import { brokenChains, dumpOf, fail, rowsOf, startTestSystem } from "../support/system.ts";
import { Visitor } from "../support/visitor.ts";

let system: System;
let worker: StaffBrowser;
beforeAll(async () => {
  system = await startTestSystem();
  worker = await signedIn(system, "case_worker");
}, 120_000);
afterAll(() => system?.stop());
beforeEach(() => fail(system, {}, "console"));

const words = "لا تدفع شيئا. نحن معك، ولا لوم عليك.";

async function newest(table: string, before: ReadonlySet<unknown>): Promise<string> {
  const fresh = (await rowsOf(system, table)).filter((row) => !before.has(row["id"]));
  expect(fresh).toHaveLength(1);
  return String(fresh[0]?.["id"]);
}

async function ids(table: string): Promise<ReadonlySet<unknown>> {
  return new Set((await rowsOf(system, table)).map((row) => row["id"]));
}

async function byForm(second: Readonly<Record<string, string>>) {
  const before = await ids("cases");
  const answer = await postForm(system.urls.intake, await fillForm(system.urls.intake, { second }));
  const receipt = receiptIn(await answer.text()) ?? "";
  return { id: await newest("cases", before), receipt };
}

async function sms(sender: string, text: string): Promise<void> {
  const { signingKey } = system.keys.accounts.gateways.smsgate;
  const webhook = signedSms(signingKey, sender, text);
  const answer = await fetch(`${system.urls.intake}/sms/smsgate`, { method: "POST", ...webhook });
  expect(answer.status).toBe(200);
}

async function bySms(sender: string, texts: readonly string[]): Promise<string> {
  const before = await ids("cases");
  for (const text of texts) await sms(sender, text);
  return newest("cases", before);
}

async function byMail(from: string): Promise<string> {
  const before = await ids("cases");
  const to = "help@sanad.invalid";
  const body = [
    `From: <${from}>`,
    `To: <${to}>`,
    "Subject: عاجل",
    `Message-ID: <${crypto.randomUUID()}@mail.example>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "أحتاج من ينصحني",
  ].join("\r\n");
  const query = new URLSearchParams({ from, to });
  await fetch(`${system.urls.intake}/cdn-cgi/handler/email?${query}`, { method: "POST", body });
  return newest("cases", before);
}

/** The form of the page, as a browser would send it. */
async function formOf(id: string, browser = worker): Promise<Record<string, string>> {
  const page = await browser.get(`/cases/${id}/reply`);
  expect(page.status).toBe(200);
  const { token = "", seen = "" } = Object.fromEntries(hiddenFields(await page.text()));
  return { token, seen, text: words, language: "ar" };
}

async function send(id: string, fields: Readonly<Record<string, string>>, browser = worker) {
  return browser.post(`/cases/${id}/reply`, { ...fields, do: "send" });
}

async function messagesOf(id: string) {
  return (await rowsOf(system, "outbox")).filter((row) => row["case_id"] === id && row["kind"] === "message");
}

async function caseRow(id: string) {
  return (await rowsOf(system, "cases")).find((row) => row["id"] === id);
}

async function repliesIn(id: string): Promise<readonly unknown[]> {
  const { entries } = await readCase(system, id);
  return entries
    .filter(({ header, verified }) => header.kind === "reply" && verified)
    .map(({ body }) => body);
}

function sentTo(address: string, howMany: number) {
  return vi.waitFor(() => {
    const found = system.catcher.messages.filter(({ to }) => [to].flat().includes(address));
    expect(found).toHaveLength(howMany);
    return found;
  }, 15_000);
}

describe("an answer", () => {
  it("to a form waits under the receipt, and goes out in neutral words by the channel that was declared", async () => {
    const { id } = await byForm({
      contact_way: "sms",
      contact_address: "0612 00 00 01",
      contact_watcher: "family",
    });
    const preview = await worker.post(`/cases/${id}/reply`, {
      ...(await formOf(id)),
      out: "sms",
      do: "preview",
    });
    const page = await preview.text();
    expect(preview.status).toBe(200);
    expect(page).toContain("لديك جواب جديد. ارجع برقم الوصل حين يناسبك.");
    expect(page).toContain(words);
    expect((await send(id, { ...(await formOf(id)), out: "sms" })).status).toBe(303);
    const [message] = await sentTo("+212612000001", 1);
    expect(message?.text).toBe("لديك جواب جديد. ارجع برقم الوصل حين يناسبك.");
    expect(await repliesIn(id)).toEqual([
      { text: words, language: "ar", outbox: expect.stringMatching(/^outbox_/), by: "sms" },
    ]);
    expect(await caseRow(id)).toMatchObject({ waiting: "person", answering: null, answering_until: null });
    const { url, init } = receiptFor(message ?? expect.fail("nothing was sent"), "delivered", {
      keys: system.keys,
      notify: system.urls.notify,
    });
    expect((await fetch(url, init)).status).toBe(200);
    expect((await messagesOf(id)).map((row) => row["delivery"])).toEqual(["delivered"]);
    const ledger = await rowsOf(system, "ledger");
    const written = ledger.filter((row) => row["scope"] === id && String(row["actor"]).startsWith("member_"));
    expect(written.map((row) => row["action"])).toEqual([
      "case-opened",
      "reply-written",
      "case-acknowledged",
      "outbox-queued",
    ]);
    expect(brokenChains(ledger)).toEqual([]);
  });

  it("is sent in its own words only to somebody who said that nobody else reads", async () => {
    const watched = await byForm({
      contact_way: "sms",
      contact_address: "0612000002",
      contact_watcher: "unsure",
    });
    const own = { out: "sms", wording: "own" };
    expect((await send(watched.id, { ...(await formOf(watched.id)), ...own })).status).toBe(422);
    const alone = await byForm({
      contact_way: "sms",
      contact_address: "0612000003",
      contact_watcher: "nobody",
    });
    const telling = await send(alone.id, { ...(await formOf(alone.id)), ...own, text: "سنكتب الشكاية غدا" });
    expect(telling.status).toBe(422);
    expect(await telling.text()).toContain("سنكتب الشكاية غدا");
    expect((await send(alone.id, { ...(await formOf(alone.id)), ...own })).status).toBe(303);
    expect((await sentTo("+212612000003", 1))[0]?.text).toBe(words);
    expect(await messagesOf(watched.id)).toEqual([]);
  });

  it("never leaves by a channel that was not declared, and waits under the receipt all the same", async () => {
    const { id } = await byForm({ contact_way: "none" });
    const page = await (await worker.get(`/cases/${id}/reply`)).text();
    expect(page).toContain("طلب المعني بالأمر ألا نتصل به");
    expect(await caseRow(id)).toMatchObject({ answering: expect.stringMatching(/^member_/) });
    for (const out of ["sms", "email"])
      expect((await send(id, { ...(await formOf(id)), out })).status).toBe(422);
    expect((await send(id, await formOf(id))).status).toBe(303);
    expect(await messagesOf(id)).toEqual([]);
    expect(await repliesIn(id)).toEqual([{ text: words, language: "ar" }]);
  });

  it("to an e-mail goes to its sender under a neutral subject, and what they answer comes to the case", async () => {
    const id = await byMail("amal@mail.example");
    await sentTo("amal@mail.example", 1);
    expect((await send(id, { ...(await formOf(id)), out: "email" })).status).toBe(303);
    const [, answer] = await sentTo("amal@mail.example", 2);
    expect(answer?.subject).toBe("جواب على رسالتك");
    expect(answer?.text).not.toContain(words);
    expect(answer?.text).not.toMatch(/أحتاج|الوصل|http/);
    const cases = (await ids("cases")).size;
    const replyTo = /reply\+[a-z2-7]+@sanad\.invalid/.exec(JSON.stringify(answer))?.[0] ?? "";
    const mail = `From: <amal@mail.example>\r\nTo: <${replyTo}>\r\nMessage-ID: <b@mail.example>\r\n\r\nغدا صباحا`;
    const query = new URLSearchParams({ from: "amal@mail.example", to: replyTo });
    await fetch(`${system.urls.intake}/cdn-cgi/handler/email?${query}`, { method: "POST", body: mail });
    expect((await ids("cases")).size).toBe(cases);
    expect((await readCase(system, id)).texts.map(({ text }) => text.trim())).toContain("غدا صباحا");
  });

  it("to an SMS is held until the hours that the person chose", async () => {
    const part = dayParts.find((one) => !isWithin(safeHoursOf(one, "Africa/Casablanca"), Date.now()));
    const number = String(dayParts.indexOf(part ?? "evening") + 1);
    const id = await bySms("+212612000005", ["سلام", "2", "1", number]);
    const automatic = await messagesOf(id);
    const from = Date.now();
    expect((await send(id, { ...(await formOf(id)), out: "sms" })).status).toBe(303);
    const known = new Set(automatic.map((row) => row["id"]));
    const [held] = (await messagesOf(id)).filter((row) => !known.has(row["id"]));
    const hours = safeHoursOf(part ?? "evening", "Africa/Casablanca");
    expect(held).toMatchObject({ status: "pending", next_at: nextWithin(hours, from) });
    await system.runCron();
    expect((await sentTo("+212612000005", automatic.length)).map(({ text }) => text)).not.toContain(words);
  });

  it("that waits for a safe hour never leaves once the way to the person is another, or is to be", async () => {
    const part = dayParts.find((one) => !isWithin(safeHoursOf(one, "Africa/Casablanca"), Date.now()));
    const agree = async (id: string, plan: Readonly<Record<string, string>>) => {
      const form = hiddenFields(await (await worker.get(`/cases/${id}/contact`)).text());
      const fields = { ...Object.fromEntries(form), ...plan, confirmed_by: "call" };
      expect((await worker.post(`/cases/${id}/contact`, fields)).status).toBe(303);
    };
    const held = async (address: string) => {
      const { id, receipt } = await byForm({ contact_way: "none" });
      await agree(id, { way: "sms", address, day_part: part ?? "evening" });
      expect((await send(id, { ...(await formOf(id)), out: "sms" })).status).toBe(303);
      expect((await messagesOf(id)).map((row) => row["status"])).toEqual(["pending"]);
      return { id, receipt };
    };
    const agreed = await held("+212612000015");
    await agree(agreed.id, { way: "call", address: "+212612000016" });
    const asked = await held("+212612000017");
    const visitor = new Visitor(system);
    await visitor.enter(asked.receipt);
    await visitor.post("/return/contact", { way: "sms", address: "+212612000018" });
    for (const { id } of [agreed, asked]) {
      expect((await messagesOf(id)).map((row) => row["status"])).toEqual(["cancelled"]);
      const ledger = (await rowsOf(system, "ledger")).filter((row) => row["scope"] === id);
      expect(ledger.map((row) => row["action"])).toContain("outbox-cancelled");
    }
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });

  it("never goes to a sender who wrote STOP", async () => {
    const id = await bySms("+212612000006", ["سلام", "STOP"]);
    expect((await send(id, { ...(await formOf(id)), out: "sms" })).status).toBe(422);
    expect((await send(id, await formOf(id))).status).toBe(303);
    expect((await messagesOf(id)).length).toBe(1);
  });

  it("that is sent by a double click is one answer and one message", async () => {
    const { id } = await byForm({ contact_way: "sms", contact_address: "0612000007" });
    const form = { ...(await formOf(id)), out: "sms" };
    const answers = await Promise.all([send(id, form), send(id, form), send(id, form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await send(id, form)).status).toBe(303);
    expect(await repliesIn(id)).toHaveLength(1);
    expect(await messagesOf(id)).toHaveLength(1);
    await sentTo("+212612000007", 1);
  });

  it.each(["fail", "lost"] as const)(
    "whose storing fails (%s) gives the words back, and is sent once when it is sent again",
    async (fault) => {
      const address = fault === "fail" ? "0612000008" : "0612000009";
      const { id } = await byForm({ contact_way: "sms", contact_address: address });
      const form = { ...(await formOf(id)), out: "sms" };
      await fail(system, { write: fault }, "console");
      const failed = await send(id, form);
      expect([failed.status, await failed.text()]).toEqual([503, expect.stringContaining(words)]);
      await fail(system, {}, "console");
      expect((await send(id, form)).status).toBe(303);
      expect(await repliesIn(id)).toHaveLength(1);
      expect(await messagesOf(id)).toHaveLength(1);
    },
  );

  it("is given back with its words when somebody wrote meanwhile", async () => {
    const { id } = await byForm({ contact_way: "none" });
    const president = await signedIn(system, "president");
    const mine = await formOf(id);
    expect(await (await president.get(`/cases/${id}/reply`)).text()).toContain("يمكنكم المتابعة");
    expect(await (await worker.get(`/cases/${id}/reply`)).text()).not.toContain("يمكنكم المتابعة");
    const theirs = await formOf(id, president);
    const second = "سأتصل بك غدا";
    expect((await send(id, { ...theirs, text: second }, president)).status).toBe(303);
    const told = await send(id, mine);
    expect(told.status).toBe(409);
    const text = await told.text();
    expect(text).toContain(second);
    expect(text).toContain(words);
    expect(await repliesIn(id)).toHaveLength(1);
    const { seen = "" } = Object.fromEntries(hiddenFields(text));
    expect((await send(id, { ...mine, seen })).status).toBe(303);
    expect(await repliesIn(id)).toHaveLength(2);
  });

  it("is not for a lawyer, nor for the other center", async () => {
    const { id } = await byForm({ contact_way: "none" });
    for (const other of [await signedIn(system, "lawyer"), await signedIn(system, "case_worker", "intl")]) {
      expect((await other.get(`/cases/${id}/reply`)).status).toBe(404);
      expect((await send(id, { text: words }, other)).status).toBe(404);
    }
    expect(await repliesIn(id)).toEqual([]);
  });

  it("takes a saved answer in the language of the person, and the center's own", async () => {
    const { id } = await byForm({ contact_way: "none" });
    const insert = async (saved: string, language: string) =>
      (
        await worker.post(`/cases/${id}/reply`, {
          ...(await formOf(id)),
          text: "",
          saved,
          language,
          do: "insert",
        })
      ).text();
    expect(await insert("pay", "fr")).toContain("Ne payez pas");
    const [title, ar] = ["موعد المركز", "مركزنا مفتوح كل صباح"];
    expect((await worker.post("/answers/new", { title, ar })).status).toBe(303);
    const [row] = await rowsOf(system, "saved_answers");
    expect(JSON.stringify(await dumpOf(system))).not.toContain(ar);
    expect(await insert(String(row?.["id"]), "fr")).toContain(ar);
    expect((await worker.post("/answers/new", { title: "", ar })).status).toBe(422);
    const other = await signedIn(system, "case_worker", "intl");
    expect((await other.get(`/answers/${String(row?.["id"])}`)).status).toBe(404);
    expect((await worker.post(`/answers/${String(row?.["id"])}/remove`)).status).toBe(303);
    expect(await rowsOf(system, "saved_answers")).toEqual([]);
  });
});

describe("a new receipt", () => {
  async function opensWith(id: string, receipt: string) {
    const keys = await receiptKeys(argon2, receipt, "development");
    const party = `receipt:${Buffer.from(keys.locator).toString("hex")}`;
    const row = (await rowsOf(system, "wraps")).find(
      (wrap) => wrap["case_id"] === id && wrap["party"] === party,
    );
    if (row === undefined) return null;
    const recipients = (await rowsOf(system, "recipients")).map((one) => ({
      caseId: one["case_id"],
      epoch: one["epoch"],
      compartment: one["compartment"],
      recipient: one["recipient"],
      mac: Uint8Array.from(one["mac"] as number[]),
    }));
    const place = { case: id as `case_${string}`, epoch: Number(row["epoch"]) };
    const sealed = Uint8Array.from(row["sealed"] as number[]);
    const { identities } = await openWrap(keys.identity, place, sealed, recipients as never);
    return Object.keys(identities).toSorted();
  }

  it("takes the place of the old one, is shown once, and sends nothing", async () => {
    const { id, receipt: old } = await byForm({ contact_way: "sms", contact_address: "0612000011" });
    expect(await opensWith(id, old)).toEqual(["file", "person"]);
    const path = `/cases/${id}/receipt`;
    const { secret = "" } = Object.fromEntries(hiddenFields(await (await worker.get(path)).text()));
    expect((await worker.post(path, { secret })).status).toBe(422);
    const wasNeverAgreed = await worker.post(path, { secret, sure: "code_word" });
    expect(wasNeverAgreed.status).toBe(422);
    expect(await opensWith(id, old)).not.toBeNull();
    const shown = await worker.post(path, { secret, sure: "call" });
    const receipt = receiptIn(await shown.text()) ?? "";
    expect(await opensWith(id, receipt)).toEqual(["file", "person"]);
    expect(await opensWith(id, old)).toBeNull();
    expect(receiptIn(await (await worker.post(path, { secret, sure: "call" })).text())).toBe(receipt);
    expect(await messagesOf(id)).toEqual([]);
    const rows = (await rowsOf(system, "ledger")).filter((row) => row["scope"] === id);
    expect(rows.filter((row) => row["action"] === "receipt-replaced").map((row) => row["subject"])).toEqual([
      "call",
    ]);
    expect(JSON.stringify(await dumpOf(system))).not.toContain(receipt);
  });

  it("opens a case that came by SMS to whoever was called, and only case workers give one", async () => {
    const id = await bySms("+212612000012", ["سلام"]);
    const path = `/cases/${id}/receipt`;
    for (const role of ["lawyer", "psychologist", "observer"] as const)
      expect((await (await signedIn(system, role)).post(path, { sure: "call" })).status).toBe(404);
    const shown = await worker.post(path, { sure: "call" });
    expect(await opensWith(id, receiptIn(await shown.text()) ?? "")).toEqual(["file", "person"]);
  });
});
