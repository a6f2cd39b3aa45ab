import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import signatures from "../../fixtures/signatures.json" with { type: "json" };
import { readSms, type GatewayRequest } from "./gateway.ts";
import { smsGate } from "./sms-gate.ts";

const vector = signatures.vectors.find((each) => each.provider.startsWith("sms-gate"));
if (vector?.secret === undefined || vector.timestamp === undefined || vector.body === undefined)
  throw new Error("no vector");
const { secret, timestamp, body, expected_signature: signature } = vector;
const signedAt = Number(timestamp) * 1000;
const url = "https://intake.example.org/sms/smsgate";

function request(
  parts: { body?: string; signature?: string | null; timestamp?: string | null } = {},
): GatewayRequest {
  const headers = new Headers({ "content-type": "application/json" });
  const given = { body, signature, timestamp, ...parts };
  if (given.signature !== null) headers.set("x-signature", given.signature);
  if (given.timestamp !== null) headers.set("x-timestamp", given.timestamp);
  return { url, headers, body: given.body };
}

async function signed(event: unknown): Promise<GatewayRequest> {
  const text = typeof event === "string" ? event : JSON.stringify(event);
  return request({ body: text, signature: hex(await hmac(utf8(secret), utf8(text + timestamp))) });
}

const unsigned = { ok: false, reason: "unsigned" };

/** The same text with one bit of one character turned. */
function* flips(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) {
    yield text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
  }
}

describe("SMS Gate", () => {
  it("reads what a telephone signed", async () => {
    expect(await readSms(smsGate, request(), secret, signedAt)).toEqual({
      ok: true,
      value: [
        {
          type: "message",
          id: "Ey6ECgOkVVFjz3CL48B8C",
          sender: "+212612345678",
          phone: { e164: "+212612345678", country: "MA" },
          text: "مرحبا، أحتاج مساعدة",
        },
      ],
    });
  });

  it("refuses any change of the signature, the time or the body", async () => {
    for (const changed of flips(signature)) {
      expect(await readSms(smsGate, request({ signature: changed }), secret, signedAt)).toEqual(unsigned);
    }
    for (const changed of flips(timestamp)) {
      expect(await readSms(smsGate, request({ timestamp: changed }), secret, signedAt)).toEqual(unsigned);
    }
    for (const changed of flips(body)) {
      expect(await readSms(smsGate, request({ body: changed }), secret, signedAt)).toEqual(unsigned);
    }
    for (const changed of [`${body} `, `${body}${timestamp}`, signature.toUpperCase(), ""]) {
      expect(await readSms(smsGate, request({ body: changed }), secret, signedAt)).toEqual(unsigned);
    }
    expect(await readSms(smsGate, request({ signature: signature.toUpperCase() }), secret, signedAt)).toEqual(
      unsigned,
    );
  });

  it("refuses what has no signature or no time", async () => {
    for (const parts of [
      { signature: null },
      { timestamp: null },
      { signature: "" },
      { timestamp: "" },
      { timestamp: "NaN" },
    ]) {
      expect(await readSms(smsGate, request(parts), secret, signedAt)).toEqual(unsigned);
    }
  });

  it("refuses a replay, and a clock that is more than five minutes off", async () => {
    for (const [shift, good] of [
      [300_000, true],
      [-300_000, true],
      [301_000, false],
      [-301_000, false],
    ] as const) {
      const read = await readSms(smsGate, request(), secret, signedAt + shift);
      expect(read.ok, `${shift} ms`).toBe(good);
      if (!good) expect(read).toEqual(unsigned);
    }
  });

  it("refuses everything while no secret is configured, and with another secret", async () => {
    for (const none of [undefined, "", "another"]) {
      expect(await readSms(smsGate, request(), none, signedAt)).toEqual(unsigned);
    }
  });

  it("reads the older app, which calls the sender phoneNumber", async () => {
    const event = {
      event: "sms:received",
      id: "a1",
      payload: { messageId: "m", message: "سلام", phoneNumber: "00212600000001" },
    };
    expect(await readSms(smsGate, await signed(event), secret, signedAt)).toEqual({
      ok: true,
      value: [
        {
          type: "message",
          id: "a1",
          sender: "00212600000001",
          phone: { e164: "+212600000001", country: "MA" },
          text: "سلام",
        },
      ],
    });
  });

  it("gives each message of a batch its own id, also when two say the same", async () => {
    const help = { messageId: "same", message: "عاونوني", sender: "+212600000001" };
    const read = await readSms(
      smsGate,
      await signed({ event: "sms:batch:received", id: "b", payload: { messages: [help, help] } }),
      secret,
      signedAt,
    );
    expect(read.ok && read.value.map((event) => event.type === "message" && event.id)).toEqual([
      "b/0",
      "b/1",
    ]);
  });

  it("keeps a sender that is no number as it is", async () => {
    const read = await readSms(
      smsGate,
      await signed({ event: "sms:received", id: "c", payload: { message: "رصيدك", sender: "INWI" } }),
      secret,
      signedAt,
    );
    expect(read).toEqual({
      ok: true,
      value: [{ type: "message", id: "c", sender: "INWI", phone: null, text: "رصيدك" }],
    });
  });

  it("ignores genuine events of other kinds", async () => {
    for (const event of ["sms:delivered", "system:ping", "mms:received", "something:new"]) {
      const read = await readSms(smsGate, await signed({ event, id: "d", payload: {} }), secret, signedAt);
      expect(read).toEqual({ ok: true, value: [{ type: "ignored" }] });
    }
  });

  it("calls signed nonsense malformed", async () => {
    const nonsense = [
      "",
      "null",
      "[]",
      "{",
      "{}",
      { event: "sms:received", id: "e", payload: null },
      { event: "sms:received", id: "e", payload: { message: "no sender" } },
      { event: "sms:received", id: "", payload: { message: "x", sender: "y" } },
      { event: "sms:batch:received", id: "e", payload: { messages: [{ message: 1, sender: "y" }] } },
    ];
    for (const event of nonsense) {
      expect(await readSms(smsGate, await signed(event), secret, signedAt)).toEqual({
        ok: false,
        reason: "malformed",
      });
    }
  });
});
