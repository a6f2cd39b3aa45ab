import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import { bodyText, type GatewayRequest } from "../sms/gateway.ts";
import { readReceipt } from "./receipt-source.ts";
import { smsGateReceipts } from "./sms-gate-receipts.ts";
import { twilioCallback, twilioReceipts } from "./twilio-receipts.ts";

const secret = "a-signing-key";
const now = Date.parse("2026-11-15T10:00:00Z");
const outbox = `outbox_${"b".repeat(26)}`;
const unsigned = { ok: false, reason: "unsigned" };
const malformed = { ok: false, reason: "malformed" };

describe("a receipt of SMS Gate", () => {
  async function signed(event: unknown, key = secret): Promise<GatewayRequest> {
    const body = typeof event === "string" ? event : JSON.stringify(event);
    const timestamp = String(now / 1000);
    const signature = hex(await hmac(utf8(key), utf8(body + timestamp)));
    const headers = new Headers({ "x-signature": signature, "x-timestamp": timestamp });
    return { url: "https://notify.example/delivery/smsgate", headers, body: utf8(body) };
  }

  async function read(event: unknown) {
    return readReceipt(smsGateReceipts, await signed(event), secret, now);
  }

  it.each([
    ["sms:delivered", "delivered", "deliveredAt"],
    ["sms:failed", "undelivered", "failedAt"],
  ])("%s: %s, at the telephone's moment, of one piece", async (event, delivery, field) => {
    const payload = {
      messageId: outbox,
      phoneNumber: "+212600000001",
      [field]: "2026-11-15T10:59:00.000+01:00",
    };
    const at = Date.parse("2026-11-15T09:59:00Z");
    const value = [{ outbox, delivery, at, ofPart: true }];
    expect(await read({ event, id: "e1", payload })).toEqual({ ok: true, value });
  });

  it("says nothing when it only left, when it is of something else, or of a message that is not ours", async () => {
    for (const event of ["sms:sent", "sms:received", "system:ping"])
      expect(await read({ event, id: "e", payload: { messageId: outbox } })).toEqual({ ok: true, value: [] });
    for (const messageId of [undefined, "", "m1", "case_aaaaaaaaaaaaaaaaaaaaaaaaaa"])
      expect(await read({ event: "sms:failed", id: "e", payload: { messageId } })).toEqual({
        ok: true,
        value: [],
      });
  });

  it("is refused unsigned, signed by another, altered, and without a key", async () => {
    const event = { event: "sms:failed", id: "e", payload: { messageId: outbox } };
    expect(await readReceipt(smsGateReceipts, await signed(event, "other"), secret, now)).toEqual(unsigned);
    const request = await signed(event);
    const altered = { ...request, body: utf8(bodyText(request).replace("failed", "delivered")) };
    expect(await readReceipt(smsGateReceipts, altered, secret, now)).toEqual(unsigned);
    expect(await readReceipt(smsGateReceipts, request, undefined, now)).toEqual(unsigned);
    expect(await readReceipt(smsGateReceipts, request, secret, now + 301_000)).toEqual(unsigned);
    expect(await read("{")).toEqual(malformed);
  });
});

describe("a receipt of Twilio", () => {
  const callback = twilioCallback("https://notify.example", outbox);
  const [url = "", overrides = ""] = callback.split("#");

  async function signed(fields: Readonly<Record<string, string>>, at = url): Promise<GatewayRequest> {
    const text = at + Object.entries(fields).flat().join("");
    const signature = btoa(String.fromCharCode(...(await hmac(utf8(secret), utf8(text), "SHA-1"))));
    const headers = new Headers({ "x-twilio-signature": signature });
    return { url: at, headers, body: utf8(new URLSearchParams(fields).toString()) };
  }

  const fields = (MessageStatus: string) => ({ MessageSid: `SM${"0".repeat(32)}`, MessageStatus });

  it.each([
    ["delivered", "delivered"],
    ["undelivered", "undelivered"],
    ["failed", "undelivered"],
  ])("%s: %s", async (status, delivery) => {
    const request = await signed(fields(status));
    const value = [{ outbox, delivery, at: now }];
    expect(await readReceipt(twilioReceipts, request, secret, now)).toEqual({ ok: true, value });
  });

  it.each(["queued", "sending", "sent", "accepted", "something new"])(
    "%s says nothing final",
    async (status) => {
      const request = await signed(fields(status));
      expect(await readReceipt(twilioReceipts, request, secret, now)).toEqual({ ok: true, value: [] });
    },
  );

  it("is genuine too when what is for Twilio alone was signed", async () => {
    expect(overrides).toBe("rc=5&rp=all");
    const request = { ...(await signed(fields("failed"), callback)), url };
    expect(await readReceipt(twilioReceipts, request, secret, now)).toMatchObject({ ok: true });
  });

  it("is refused with another row, another status or another token", async () => {
    const request = await signed(fields("delivered"));
    const elsewhere = { ...request, url: url.replace("bb", "cc") };
    const altered = { ...request, body: utf8(bodyText(request).replace("delivered", "failed")) };
    for (const each of [elsewhere, altered])
      expect(await readReceipt(twilioReceipts, each, secret, now)).toEqual(unsigned);
    expect(await readReceipt(twilioReceipts, request, "other", now)).toEqual(unsigned);
  });

  it("is malformed without a row or a status, and with two", async () => {
    const bare = "https://notify.example/delivery/twilio";
    for (const at of [bare, `${bare}?ref=x`, `${url}&ref=${outbox}`]) {
      expect(await readReceipt(twilioReceipts, await signed(fields("failed"), at), secret, now)).toEqual(
        malformed,
      );
    }
    expect(await readReceipt(twilioReceipts, await signed({}), secret, now)).toEqual(malformed);
  });
});
