import { beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../workers/notify/src/config.ts";
import { bindings, type System, system } from "./kit.ts";

const sms = { channel: "sms", to: "+212600000001", text: "سند: أ\nب", urgent: true } as const;

describe("SMS Gate", () => {
  let sanad: System;
  beforeEach(async () => {
    sanad = await system({ SMS_GATEWAY: "smsgate", SMSGATE_CREDENTIALS: "user:pass:wörd" });
  });

  it("gets our id, Basic credentials and the text as UTF-8 JSON", async () => {
    expect(await sanad.notify.send(sms, "outbox_1")).toEqual({ outcome: "accepted" });
    const [request] = await sanad.requests();
    expect(request?.path).toBe("/3rdparty/v1/messages");
    expect(request?.headers["authorization"]).toBe(`Basic ${btoa("user:pass:wÃ¶rd")}`);
    expect(JSON.parse(request?.body ?? "")).toEqual({
      id: "outbox_1",
      textMessage: { text: sms.text },
      phoneNumbers: [sms.to],
      priority: 100,
    });
  });

  it("has the message already when it answers 409", async () => {
    await sanad.answers({ status: 409 });
    expect(await sanad.notify.send(sms, "outbox_1")).toEqual({ outcome: "accepted" });
  });

  it("is tried again when its queue is full and given up on when it refuses", async () => {
    await sanad.answers({ status: 503, headers: { "retry-after": "7" } }, { status: 401 });
    expect(await sanad.notify.send(sms, "outbox_1")).toEqual({
      outcome: "retry",
      reason: "http-503",
      retryAfter: 7000,
    });
    expect(await sanad.notify.send(sms, "outbox_1")).toEqual({ outcome: "refused", reason: "http-401" });
  });

  it("does not lead us elsewhere with our credentials", async () => {
    await sanad.answers({ status: 307, headers: { location: "http://provider.test/elsewhere" } });
    expect(await sanad.notify.send(sms, "outbox_1")).toEqual({ outcome: "refused", reason: "http-307" });
    expect(await sanad.requests()).toHaveLength(1);
  });
});

describe("Twilio", () => {
  const credentials = (from: string) => JSON.stringify({ account: "AC1", token: "secret", from });

  it("gets a form with the number or the messaging service", async () => {
    for (const [from, field] of [
      ["+15550001111", "From"],
      ["MG123", "MessagingServiceSid"],
    ] as const) {
      const sanad = await system({ SMS_GATEWAY: "twilio", TWILIO_CREDENTIALS: credentials(from) });
      await sanad.answers({ status: 201 });
      expect(await sanad.notify.send(sms, "outbox_1")).toEqual({ outcome: "accepted" });
      const [request] = await sanad.requests();
      expect(request?.path).toBe("/2010-04-01/Accounts/AC1/Messages.json");
      expect(request?.headers["authorization"]).toBe(`Basic ${btoa("AC1:secret")}`);
      const form = Object.fromEntries(new URLSearchParams(request?.body));
      const StatusCallback = `${bindings.PUBLIC_URL}/delivery/twilio?ref=outbox_1#rc=5&rp=all`;
      expect(form).toEqual({ To: sms.to, [field]: from, Body: sms.text, StatusCallback });
    }
  });
});

describe("Resend", () => {
  const mail = {
    channel: "email",
    from: "a@b.example",
    to: ["c@d.example"],
    subject: "s",
    text: "t",
    headers: {},
  } as const;

  it("is given up on when the quota is used up, and not when it is only too fast", async () => {
    const sanad = await system();
    await sanad.answers(
      { status: 429, body: { statusCode: 429, name: "daily_quota_exceeded" } },
      { status: 429, body: { statusCode: 429, name: "rate_limit_exceeded" } },
    );
    expect(await sanad.notify.send(mail, "outbox_1")).toEqual({ outcome: "refused", reason: "quota" });
    expect(await sanad.notify.send(mail, "outbox_1")).toMatchObject({ outcome: "retry" });
  });

  it("has not accepted what it answers with nothing", async () => {
    const sanad = await system();
    await sanad.answers({ status: 500, body: "x" }, { status: 502, body: [] });
    expect(await sanad.notify.send(mail, "outbox_1")).toMatchObject({ outcome: "retry" });
    expect(await sanad.notify.send(mail, "outbox_1")).toMatchObject({ outcome: "retry" });
  });
});

describe("readConfig", () => {
  it("names what is wrong and never its value", () => {
    const wrong = {
      ...bindings,
      CENTER_MA_CONTACTS: '{"notices":["secret@ma.example"]}',
      SMSGATE_CREDENTIALS: "hidden",
    };
    expect(() => readConfig(wrong)).toThrow(/CENTER_MA_CONTACTS/);
    expect(() => readConfig(wrong)).toThrow(/SMSGATE_CREDENTIALS/);
    expect(() => readConfig(wrong)).not.toThrow(/secret@ma|hidden/);
  });

  it("asks only for the credentials of the gateway that is used", () => {
    expect(readConfig({ ...bindings, SMS_GATEWAY: "smsgate", TWILIO_CREDENTIALS: "" }).sms.SMS_GATEWAY).toBe(
      "smsgate",
    );
  });
});
