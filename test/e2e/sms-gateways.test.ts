import { randomBytes } from "node:crypto";
import { signSmsGate } from "@sanad/dev/sign-sms-gate";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countRefusals, rowsOf, startTestSystem } from "../support/system.ts";
import { signedTwilio } from "../support/twilio.ts";

let system: System;
let intake: string;
let aggregator: string;
beforeAll(async () => {
  system = await startTestSystem();
  intake = system.urls.intake;
  aggregator = `/sms/aggregator/${system.keys.accounts.gateways.generic?.aggregator ?? ""}`;
}, 60_000);
afterAll(() => system.stop());

function post(path: string, init: RequestInit): Promise<Response> {
  return fetch(intake + path, { method: "POST", ...init });
}

async function count(table: string): Promise<number> {
  return (await rowsOf(system, table)).length;
}

/** What a request changed: its status, what it was counted as, and how many entries it made. */
async function outcome(reason: string, send: () => Promise<Response>) {
  const [entries, refusals] = [await count("entries"), await countRefusals(system, reason)];
  const { status } = await send();
  return {
    status,
    entries: (await count("entries")) - entries,
    counted: (await countRefusals(system, reason)) - refusals,
  };
}

const refused = (status: number) => ({ status, entries: 0, counted: 1 });

function smsGate(event: string, payload: unknown, id: string = randomBytes(8).toString("hex")) {
  const body = JSON.stringify({ deviceId: "d", event, id, payload, webhookId: "w" });
  return { body, headers: signSmsGate(system.keys.accounts.gateways.smsgate.signingKey, body) };
}

function json(message: Readonly<Record<string, unknown>>): RequestInit {
  return { body: JSON.stringify(message), headers: { "content-type": "application/json" } };
}

describe("a webhook that is refused", () => {
  const large = "x".repeat(64 * 1024 + 1);
  const about = { sender: "+212600000201", message: "سلام" };

  it("is too large: without what looks like a signature it is not read beyond 64 KB", async () => {
    const send = () => post("/sms/smsgate", { body: large });
    expect(await outcome("sms-smsgate-too-large", send)).toEqual(refused(413));
    expect(await outcome("sms-twilio-too-large", () => post("/sms/twilio", { body: large }))).toEqual(
      refused(413),
    );
    expect(await outcome("sms-generic-too-large", () => post(aggregator, { body: large }))).toEqual(
      refused(413),
    );
  });

  it("is a signed SMS that is too large, or anything beyond 8 MiB", async () => {
    const signed = smsGate("sms:received", { ...about, message: large });
    expect(await outcome("sms-smsgate-too-large", () => post("/sms/smsgate", signed))).toEqual(refused(413));
    const beyond = { ...smsGate("mms:downloaded", about), body: "x".repeat(8 * 1024 * 1024 + 1) };
    expect(await outcome("sms-smsgate-too-large", () => post("/sms/smsgate", beyond))).toEqual(refused(413));
  });

  it("is a large MMS with another signature", async () => {
    const forged = { ...smsGate("mms:downloaded", about), body: "x".repeat(1024 * 1024) };
    expect(await outcome("sms-smsgate-unsigned", () => post("/sms/smsgate", forged))).toEqual(refused(401));
  });

  it("is forged or altered, at Twilio", async () => {
    const { authToken } = system.keys.accounts.gateways.twilio;
    const fields = { MessageSid: `SM${"1".repeat(32)}`, From: "+201000000201", Body: "x" };
    const { headers, body } = signedTwilio(authToken, `${intake}/sms/twilio`, fields);
    const altered = new URLSearchParams({ ...fields, Body: "y" });
    const send = (request: RequestInit, path = "/sms/twilio") =>
      outcome("sms-twilio-unsigned", () => post(path, request));
    expect(await send({ body: altered, headers })).toEqual(refused(401));
    expect(await send({ body })).toEqual(refused(401));
    expect(await send({ body, headers }, "/sms/twilio?line=2")).toEqual(refused(401));
  });

  it("is malformed, and signed all the same", async () => {
    const nonsense = smsGate("sms:received", { message: "no sender" });
    expect(await outcome("sms-smsgate-malformed", () => post("/sms/smsgate", nonsense))).toEqual(
      refused(400),
    );
    expect(await outcome("sms-generic-malformed", () => post(aggregator, { body: "{" }))).toEqual(
      refused(400),
    );
  });

  it("is a GET where a POST is waited for", async () => {
    expect(await outcome("sms-generic-method", () => fetch(intake + aggregator))).toEqual(refused(405));
  });
});

describe("a gateway whose secret is in its address", () => {
  const message = { id: "p1", from: "+212600000211", text: "سلام" };

  it("is not there for who does not know it", async () => {
    const last = aggregator.slice(0, -1) + (aggregator.endsWith("A") ? "B" : "A");
    const answers = await Promise.all(
      [
        last,
        "/sms/aggregator",
        `${aggregator}0`,
        "/sms/nobody",
        "/sms/nobody/at-all",
        "/sms/smsgate/more",
      ].map(async (path) => {
        const answer = await post(path, json(message));
        const headers = [...answer.headers].filter(([name]) => name !== "date");
        return JSON.stringify([answer.status, headers, await answer.text()]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("404");
    expect(await countRefusals(system, "sms-unknown")).toBe(6);
    expect(await outcome("sms-unknown", () => fetch(`${intake}${last}`))).toEqual(refused(404));
  });

  it("is read by who does, and answered as it wants", async () => {
    const answer = await post(aggregator, json(message));
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      202,
      "application/json",
      "{}",
    ]);
    expect((await rowsOf(system, "cases")).some((row) => row["country"] === "MA")).toBe(true);
  });

  it("is answered for a delivery receipt too, which is counted and not filed", async () => {
    const receipt = json({ id: "p1", status: "delivered" });
    expect(await outcome("sms-generic-ignored", () => post(aggregator, receipt))).toEqual({
      status: 202,
      entries: 0,
      counted: 1,
    });
  });

  it("carries answers to short codes, and to no names", async () => {
    const answered = async () =>
      (await rowsOf(system, "outbox")).filter((row) => row["kind"] === "message").length;
    const before = await answered();
    await post(aggregator, json({ ...message, id: "p2", from: "2020" }));
    expect(await answered()).toBe(before + 1);
    await post(aggregator, json({ ...message, id: "p3", from: "INWI" }));
    expect(await answered()).toBe(before + 1);
  });
});

describe("SMS Gate", () => {
  it("has the good messages of a batch filed and the unreadable one counted", async () => {
    const messages = [
      { sender: "+212600000221", message: "عاونوني" },
      { message: "من بلا رقم" },
      { phoneNumber: "+212600000222", message: 7 },
    ];
    const cases = await count("cases");
    const batch = smsGate("sms:batch:received", { messages });
    expect(await outcome("sms-smsgate-unreadable", () => post("/sms/smsgate", batch))).toMatchObject({
      status: 200,
      counted: 1,
    });
    expect(await count("cases")).toBe(cases + 2);
    expect((await post("/sms/smsgate", batch)).status).toBe(200);
    expect(await count("cases")).toBe(cases + 2);
  });

  it("has an MMS of a megabyte filed with its files", async () => {
    const evidence = await count("evidence");
    const data = Buffer.from(`GIF89a${"\0".repeat(1024 * 1024)}`).toString("base64");
    const mms = smsGate("mms:downloaded", {
      sender: "+212600000223",
      body: "شوفو",
      attachments: [{ partId: 1, contentType: "image/gif", name: "a.gif", data }],
    });
    expect((await post("/sms/smsgate", mms)).status).toBe(200);
    expect(await count("evidence")).toBe(evidence + 1);
  });

  it.each(["sms:sent", "sms:delivered", "sms:failed", "system:ping", "app:started"])(
    "is answered and counted for %s, of which nothing is kept",
    async (event) => {
      const send = () => post("/sms/smsgate", smsGate(event, { messageId: "m" }));
      expect(await outcome("sms-smsgate-ignored", send)).toEqual({ status: 200, entries: 0, counted: 1 });
    },
  );
});

describe("Twilio", () => {
  const account = `AC${"0".repeat(32)}`;
  const send = (fields: Readonly<Record<string, string>>) => {
    const { authToken } = system.keys.accounts.gateways.twilio;
    return post("/sms/twilio", signedTwilio(authToken, `${intake}/sms/twilio`, fields));
  };

  it("may send a message again with more parameters: it is one case", async () => {
    const fields = {
      MessageSid: `SM${"2".repeat(32)}`,
      From: "+201000000231",
      Body: "سلام",
      SmsStatus: "received",
    };
    const cases = await count("cases");
    expect((await send(fields)).status).toBe(200);
    expect((await send({ ...fields, ErrorCode: "11200", ErrorUrl: `${intake}/sms/twilio` })).status).toBe(
      200,
    );
    expect(await count("cases")).toBe(cases + 1);
  });

  it("keeps the files of a message for us: they are fetched, and one that is not there loses no word", async () => {
    const sid = `MM${"3".repeat(32)}`;
    const path = `/2010-04-01/Accounts/${account}/Messages/${sid}/Media/ME`;
    const [first, second] = [path + "1".repeat(32), path + "2".repeat(32)];
    const moved = { status: 307, headers: { location: `${system.urls.catcher}/stored` }, body: "" };
    system.catcher.keep(first, moved);
    system.catcher.keep("/stored", { status: 200, headers: {}, body: "GIF89a" });
    const [cases, evidence] = [await count("cases"), await count("evidence")];
    const answer = await send({
      MessageSid: sid,
      AccountSid: account,
      From: "+201000000232",
      Body: "شوفو",
      NumMedia: "2",
      MediaUrl0: `https://api.twilio.com${first}`,
      MediaUrl1: `https://api.twilio.com${second}`,
    });
    expect(answer.status).toBe(200);
    expect([await count("cases"), await count("evidence")]).toEqual([cases + 1, evidence + 1]);
  });
});
