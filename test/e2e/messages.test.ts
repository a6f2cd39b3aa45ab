import { signedSms } from "@sanad/dev/demo-sms";
import { signSmsGate } from "@sanad/dev/sign-sms-gate";
import type { System } from "@sanad/dev/system";
import { makeIdentity } from "@sanad/vault/seal";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sealedFiles } from "../support/at-rest.ts";
import { openedBy } from "../support/opening.ts";
import { signedTwilio } from "../support/twilio.ts";
import { brokenChains, countRefusals, dumpOf, fail, rowsOf, startTestSystem } from "../support/system.ts";

let system: System;
let intake: string;
let sms: (sender: string, text: string, now?: number) => ReturnType<typeof signedSms>;
beforeAll(async () => {
  system = await startTestSystem();
  intake = system.urls.intake;
  sms = (sender, text, now) => signedSms(system.keys.accounts.gateways.smsgate.signingKey, sender, text, now);
}, 60_000);
afterAll(() => system.stop());
beforeEach(() => fail(system));

function post(path: string, init: RequestInit): Promise<Response> {
  return fetch(intake + path, { method: "POST", ...init });
}

async function count(table: string): Promise<number> {
  return (await rowsOf(system, table)).length;
}

function mail(from: string, to: string, headers: readonly string[], text: string): Promise<Response> {
  const message = [
    `From: <${from}>`,
    `To: <${to}>`,
    ...headers,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ].join("\r\n");
  return post(`/cdn-cgi/handler/email?${new URLSearchParams({ from, to })}`, { body: message });
}

/** What was sent to this address, once it was sent. */
async function sentTo(address: string, howMany = 1) {
  return vi.waitFor(() => {
    const found = system.catcher.messages.filter(({ to }) => [to].flat().includes(address));
    expect(found).toHaveLength(howMany);
    return found;
  }, 15_000);
}

describe("an SMS webhook", () => {
  it.each([
    ["without a signature", () => ({ ...sms("+212600000100", "سلام"), headers: {} })],
    ["with another body", () => ({ ...sms("+212600000100", "سلام"), body: "{}" })],
    ["signed ten minutes ago", () => sms("+212600000100", "سلام", Date.now() - 600_000)],
    ["with another key", () => signedSms("another", "+212600000100", "سلام")],
  ])("%s is refused without a hint, and counted", async (_, make) => {
    const [cases, counted] = [await count("cases"), await countRefusals(system, "sms-smsgate-unsigned")];
    const answer = await post("/sms/smsgate", make());
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
    expect(await count("cases")).toBe(cases);
    expect(await countRefusals(system, "sms-smsgate-unsigned")).toBe(counted + 1);
  });

  it("of an unknown gateway is not found, and one that is too large is refused", async () => {
    expect((await post("/sms/nobody", sms("+212600000100", "x"))).status).toBe(404);
    expect((await post("/sms/smsgate", { body: "x".repeat(70_000) })).status).toBe(413);
  });

  it("of an event that means nothing to us gets the success answer, and is counted", async () => {
    const body = JSON.stringify({ event: "system:ping", id: "p1", payload: {} });
    const headers = signSmsGate(system.keys.accounts.gateways.smsgate.signingKey, body);
    const cases = await count("cases");
    expect((await post("/sms/smsgate", { body, headers })).status).toBe(200);
    expect([await count("cases"), await countRefusals(system, "sms-smsgate-ignored")]).toEqual([cases, 1]);
  });

  it("that is delivered again is one case with one answer", async () => {
    const webhook = sms("+212600000101", "عاونوني");
    const cases = await count("cases");
    for (const answer of [await post("/sms/smsgate", webhook), await post("/sms/smsgate", webhook)])
      expect(answer.status).toBe(200);
    expect(await count("cases")).toBe(cases + 1);
    await sentTo("+212600000101");
  });

  it("from the same sender goes on in the same case, and only the lead hears of it", async () => {
    await post("/sms/smsgate", sms("+212600000102", "أولا"));
    const [cases, notices] = [await count("cases"), await count("outbox")];
    await post("/sms/smsgate", sms("+212 600-000-102", "ثانيا"));
    expect(await count("cases")).toBe(cases);
    const fresh = (await rowsOf(system, "outbox")).slice(notices - (await count("outbox")));
    expect(fresh.map((row) => [row["kind"], row["center"]])).toEqual([["notice", "ma"]]);
  });

  it.each(["closed", "referred_out", "withdrawn_by_victim", "duplicate", "legal_review"])(
    "to a case that is %s is not lost: what was ended is open again, and the ledger says so",
    async (status) => {
      const known = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
      const sender = `+2126000001${["closed", "referred_out", "withdrawn_by_victim", "duplicate", "legal_review"].indexOf(status) + 70}`;
      await post("/sms/smsgate", sms(sender, "أولا"));
      const fresh = async () => (await rowsOf(system, "cases")).find((row) => !known.has(row["id"]));
      const id = String((await fresh())?.["id"]);
      const database = await system.miniflare.getD1Database("DB", "sanad-intake");
      await database.prepare("update cases set status = ? where id = ?").bind(status, id).run();
      await post("/sms/smsgate", sms(sender, "ثانيا"));
      const reopened = status !== "legal_review";
      expect(await fresh()).toMatchObject({ id, status: reopened ? "triaged" : status, waiting: "us" });
      const changes = (await rowsOf(system, "ledger")).filter(
        (row) => row["scope"] === id && row["action"] === "status-changed",
      );
      expect(changes.map((row) => row["subject"])).toEqual(reopened ? ["triaged"] : []);
    },
  );

  it("is answered in words that tell an onlooker nothing", async () => {
    await post("/sms/smsgate", sms("+212600000103", "واحد كيهددني بصوري"));
    const [answer] = await sentTo("+212600000103");
    expect(answer?.text).not.toMatch(/ابتزاز|صور|شكاي|مركز|سند|تهديد|http/);
    expect(answer?.text.length).toBeLessThanOrEqual(70);
  });

  it.each([
    ["at once", "+212600000108", []],
    ["in a further message", "+212600000109", ["سلام"]],
  ])("that tells of a plan to die, %s, is U0 and calls the duty roster", async (_, sender, before) => {
    const plan = "شريت السم وغادي نقتل راسي";
    const id = await fileSms(sender, before[0] ?? plan);
    for (const text of before.map(() => plan)) {
      const outbox = await rowsOf(system, "outbox");
      expect(outbox.filter((row) => row["case_id"] === id && row["kind"] === "page")).toEqual([]);
      expect((await post("/sms/smsgate", sms(sender, text))).status).toBe(200);
    }
    expect((await rowsOf(system, "cases")).find((row) => row["id"] === id)?.["urgency"]).toBe("U0");
    const told = (await rowsOf(system, "outbox")).filter((row) => row["case_id"] === id);
    expect(told.map((row) => row["kind"])).toContain("page");
    expect(JSON.stringify(await dumpOf(system))).not.toContain("self-harm");
  });

  it("gets an answer that makes the gateway try again when we fail, and is filed once then", async () => {
    const webhook = sms("+212600000104", "رسالة");
    const cases = await count("cases");
    for (const fault of ["fail", "lost"] as const) {
      await fail(system, { batch: fault });
      expect((await post("/sms/smsgate", webhook)).status).toBeGreaterThanOrEqual(500);
    }
    await fail(system);
    expect((await post("/sms/smsgate", webhook)).status).toBe(200);
    expect(await count("cases")).toBe(cases + 1);
  });

  it("of Twilio is checked over the configured address and answered in TwiML", async () => {
    const fields = {
      MessageSid: `SM${"0".repeat(31)}1`,
      From: "+201000000001",
      Body: "ساعدوني",
      To: "+15005550006",
    };
    const { authToken } = system.keys.accounts.gateways.twilio;
    const { headers, body } = signedTwilio(authToken, `${intake}/sms/twilio`, fields);
    const answer = await post("/sms/twilio", { body, headers });
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      expect.stringContaining("xml"),
      expect.stringContaining("<Response/>"),
    ]);
    const changed = new URLSearchParams({ ...fields, Body: "سحبت كل شيء" });
    expect((await post("/sms/twilio", { body: changed, headers })).status).toBe(401);
    const egyptian = (await rowsOf(system, "cases")).find((row) => row["country"] === "EG");
    expect(egyptian?.["lead"]).toBe("intl");
  });
});

describe("an e-mail", () => {
  it("is answered under a fresh neutral subject, quoting nothing, and the answer finds its case again", async () => {
    await mail(
      "a1@mail.example",
      "help@sanad.invalid",
      ["Subject: =?utf-8?B?2LXZiNix2Yo=?=", "Message-ID: <1@mail.example>"],
      "قصتي مع المبتز",
    );
    const [answer] = await sentTo("a1@mail.example");
    expect(answer?.subject).not.toContain("صوري");
    expect(answer?.text).not.toMatch(/قصتي|المبتز|ابتزاز|مركز|سند/);
    expect(answer?.headers?.["Auto-Submitted"]).toBe("auto-replied");
    const token = /reply\+[a-z2-7]{26}@sanad\.invalid/.exec(JSON.stringify(answer))?.[0] ?? "";
    const [cases, entries] = [await count("cases"), await count("entries")];
    await mail(
      "other@mail.example",
      token.toUpperCase(),
      ["Subject: Re: x", "Message-ID: <2@mail.example>"],
      "شيء نسيته",
    );
    expect(await count("cases")).toBe(cases);
    expect(await count("entries")).toBe(entries + 2);
  });

  it("that comes again is dropped, and another with the same id is a further entry", async () => {
    const id = ["Message-ID: <again@mail.example>", "Subject: x"];
    const [cases, entries] = [await count("cases"), await count("entries")];
    for (const text of ["نص", "نص", "نص آخر"])
      expect((await mail("a2@mail.example", "help@sanad.invalid", id, text)).status).toBe(200);
    expect([await count("cases"), await count("entries")]).toEqual([cases + 1, entries + 4]);
  });

  it.each([
    ["an automatic answer", "robot@mail.example", ["Auto-Submitted: auto-replied"]],
    ["a mailing list", "list@mail.example", ["List-Id: <list.mail.example>"]],
    ["a bounce", "", ["Subject: Undelivered"]],
  ])("that is %s is kept and never answered", async (_, from, headers) => {
    const before = (await rowsOf(system, "outbox")).filter((row) => row["kind"] === "message").length;
    const cases = await count("cases");
    expect(
      (await mail(from, "help@sanad.invalid", [...headers, `Message-ID: <${headers.length}${from}@x>`], "نص"))
        .status,
    ).toBe(200);
    expect(await count("cases")).toBe(cases + 1);
    expect((await rowsOf(system, "outbox")).filter((row) => row["kind"] === "message")).toHaveLength(before);
  });

  it.each([
    ["storing it fails", "fail-batch", { batch: "fail" }],
    ["keeping its evidence fails", "fail-put", { put: "fail" }],
    ["it is stored and the answer is lost", "lost-batch", { batch: "lost" }],
  ] as const)(
    "is thrown back to the sender when %s, and is one case with one answer when it comes again",
    async (_, name, fault) => {
      const sender = `${name}@mail.example`;
      const send = () => mail(sender, "help@sanad.invalid", [`Message-ID: <${sender}>`], `نص ${name}`);
      const cases = await count("cases");
      await fail(system, fault);
      expect((await send()).status).toBe(500);
      await fail(system);
      expect((await send()).status).toBe(200);
      expect(await count("cases")).toBe(cases + 1);
      await system.runCron();
      await sentTo(sender);
    },
  );
});

/** Sends an SMS that has to become a case. @returns its id */
async function fileSms(sender: string, text: string): Promise<string> {
  const before = new Set((await rowsOf(system, "cases")).map((row) => row["id"]));
  expect((await post("/sms/smsgate", sms(sender, text))).status).toBe(200);
  const fresh = (await rowsOf(system, "cases")).filter((row) => !before.has(row["id"] ?? null));
  expect(fresh).toHaveLength(1);
  return String(fresh[0]?.["id"]);
}

async function entriesOf(...cases: readonly string[]): Promise<readonly number[]> {
  const entries = await rowsOf(system, "entries");
  return cases.map((id) => entries.filter((row) => row["case_id"] === id).length);
}

describe("two first messages of one sender", () => {
  it("that arrive together are both kept, and nobody is told to try again", async () => {
    const sender = "+212600000107";
    const webhooks = Array.from({ length: 6 }, (_, index) => sms(sender, `رسالة ${index}`));
    const entries = await count("entries");
    const answers = await Promise.all(webhooks.map((webhook) => post("/sms/smsgate", webhook)));
    expect(answers.map((answer) => answer.status)).toEqual(webhooks.map(() => 200));
    expect(await count("entries")).toBe(entries + 2 * webhooks.length);
  });
});

describe("a machine that answers us", () => {
  it("is answered once, though each of its mails is a new case", async () => {
    const cases = await count("cases");
    for (const number of [1, 2, 3]) {
      const headers = [`Message-ID: <loop-${number}@mail.example>`, `Subject: ${number}`];
      expect((await mail("loop@mail.example", "help@sanad.invalid", headers, `نص ${number}`)).status).toBe(
        200,
      );
    }
    expect(await count("cases")).toBe(cases + 3);
    await sentTo("loop@mail.example");
  });

  it("cannot gather the mail of others under a token that it made up", async () => {
    const made = `reply+${"a".repeat(26)}@sanad.invalid`;
    const cases = await count("cases");
    for (const from of ["one@mail.example", "two@mail.example"]) {
      await mail(from, made, [`Message-ID: <${from}>`], "نص");
    }
    expect(await count("cases")).toBe(cases + 2);
  });
});

describe("a case that is there", () => {
  it.each([
    [
      "its recipient",
      "+212600000105",
      "UPDATE recipients SET recipient = ?2 WHERE case_id = ?1 AND compartment = 'file'",
      (stranger: string, _intruder: string) => stranger,
    ],
    [
      "its thread",
      "+212600000106",
      "UPDATE threads SET case_id = ?2 WHERE case_id = ?1",
      (_stranger: string, intruder: string) => intruder,
    ],
  ])(
    "is not written to when somebody swapped %s in the database: the message is a case of its own",
    async (_, sender, statement, chosen) => {
      const victim = await fileSms(sender, "أولا");
      const intruder = await fileSms(`${sender.slice(0, -3)}9${sender.slice(-2)}`, "حالة شخص آخر");
      const db = await system.miniflare.getD1Database("DB", "sanad-intake");
      const stranger = await makeIdentity();
      const swap = db.prepare(statement).bind(victim, chosen(stranger.recipient, intruder));
      expect((await swap.run()).meta.changes).toBe(1);
      const before = await entriesOf(victim, intruder);
      const fresh = await fileSms(sender, "ثانيا");
      expect(await entriesOf(victim, intruder)).toEqual(before);
      const files = sealedFiles({ dump: await dumpOf(system), objects: new Map() });
      const sealed = files.filter((file) => file.caseId === fresh);
      expect(sealed.length).toBeGreaterThan(2);
      expect(await openedBy([stranger.identity], sealed)).toEqual([]);
    },
  );

  it("has an unbroken ledger, whatever failed before", async () => {
    const rows = await rowsOf(system, "ledger");
    expect(rows.length).toBeGreaterThan(20);
    expect(brokenChains(rows)).toEqual([]);
    const [first] = rows;
    expect(brokenChains(rows.map((row) => (row === first ? { ...row, actor: "notify" } : row)))).toEqual([
      first?.["scope"],
    ]);
  });
});

describe("a gateway of the configured list", () => {
  const gateways = () => {
    const { generic } = system.keys.accounts.gateways;
    if (generic === undefined) throw new Error("no configured gateways");
    return generic;
  };

  /** As Kannel makes it of its escapes; `URLSearchParams` writes Arabic as UTF-8 with per cent signs. */
  function byKannel(id: string, sender: string, message: string, key = gateways().kannel): Promise<Response> {
    const query = { key, id, ts: "1700000000", sender, to: "2020", message, charset: "UTF-8" };
    return fetch(`${intake}/sms/kannel?${new URLSearchParams(query)}`);
  }

  /** As Jasmin posts Arabic: the UTF-16BE of the network, byte by byte. */
  function byJasmin(id: string, from: string, text: string, key = gateways().jasmin): Promise<Response> {
    const content = Array.from(Buffer.from(text, "utf16le").swap16(), (byte) =>
      byte.toString(16).padStart(2, "0"),
    );
    const about = new URLSearchParams({ id, from, to: "2020", "origin-connector": "smsc", coding: "8" });
    return post(`/sms/jasmin?key=${key}`, {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `${about}&content=%${content.join("%")}`,
    });
  }

  it.each([
    ["Kannel", byKannel, "+212600000120", ""],
    ["Jasmin", byJasmin, "212600000121", "ACK/Jasmin"],
  ] as const)(
    "such as %s files a message once, however often it comes, and hears what it waits for",
    async (_, send, sender, acknowledged) => {
      const [cases, entries] = [await count("cases"), await count("entries")];
      for (const id of ["m1", "m1", "m1", "m2"]) {
        const answer = await send(id, sender, "عاونوني عفاك");
        expect([answer.status, await answer.text()]).toEqual([200, acknowledged]);
      }
      expect(await count("cases")).toBe(cases + 1);
      // Two messages, of two entries each.
      expect(await count("entries")).toBe(entries + 4);
      await sentTo(`+${sender.replace("+", "")}`);
    },
  );

  it("keeps messages of the same id apart from those of another gateway", async () => {
    const cases = await count("cases");
    await byKannel("same", "+212600000122", "أولا");
    await byJasmin("same", "212600000123", "ثانيا");
    expect(await count("cases")).toBe(cases + 2);
  });

  it("is refused without a hint when its secret is wrong or missing or another's, and counted", async () => {
    const [cases, counted] = [await count("cases"), await countRefusals(system, "sms-generic-unsigned")];
    const { kannel, jasmin } = gateways();
    const answers = [
      await byKannel("w1", "+212600000124", "سلام", ""),
      await byKannel("w1", "+212600000124", "سلام", jasmin),
      await byJasmin("w1", "212600000124", "سلام", kannel),
      await fetch(`${intake}/sms/kannel?id=w1&sender=A&message=x`),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([401, ""]);
    expect(await count("cases")).toBe(cases);
    expect(await countRefusals(system, "sms-generic-unsigned")).toBe(counted + 4);
  });

  it("is refused and counted when its message has neither id nor time, and by another method", async () => {
    const key = gateways().jasmin;
    expect((await post(`/sms/jasmin?key=${key}`, { body: "from=A&content=x" })).status).toBe(400);
    expect(await countRefusals(system, "sms-generic-malformed")).toBe(1);
    for (const method of ["GET", "HEAD"]) {
      const answer = await fetch(`${intake}/sms/jasmin?key=${key}&id=1&from=A&content=x`, { method });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    }
    expect(await countRefusals(system, "sms-generic-method")).toBe(2);
  });

  it("gets an answer that makes it try again when we fail, and is filed once then", async () => {
    const cases = await count("cases");
    for (const fault of ["fail", "lost"] as const) {
      await fail(system, { batch: fault });
      const answer = await byJasmin("f1", "212600000125", "رسالة");
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(await answer.text()).not.toContain("ACK");
    }
    await fail(system);
    expect((await byJasmin("f1", "212600000125", "رسالة")).status).toBe(200);
    expect(await count("cases")).toBe(cases + 1);
  });
});
