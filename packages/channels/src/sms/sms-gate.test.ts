import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import signatures from "../../fixtures/signatures.json" with { type: "json" };
import { readSms, type GatewayRequest } from "./gateway.ts";
import { mutatedBytes, mutationsOf } from "./mutations.ts";
import { smsGate } from "./sms-gate.ts";

const vector = signatures.vectors.find((each) => each.provider.startsWith("sms-gate"));
if (vector?.secret === undefined || vector.timestamp === undefined || vector.body === undefined)
  throw new Error("no vector");
const { secret, timestamp, body, expected_signature: signature } = vector;
const signedAt = Number(timestamp) * 1000;
const url = "https://intake.example.org/sms/smsgate";

function request(
  parts: { body?: string | Uint8Array; signature?: string | null; timestamp?: string | null } = {},
): GatewayRequest {
  const headers = new Headers({ "content-type": "application/json" });
  const given = { body, signature, timestamp, ...parts };
  if (given.signature !== null) headers.set("x-signature", given.signature);
  if (given.timestamp !== null) headers.set("x-timestamp", given.timestamp);
  return { url, headers, body: typeof given.body === "string" ? utf8(given.body) : given.body };
}

async function signed(event: unknown): Promise<GatewayRequest> {
  const text = typeof event === "string" ? event : JSON.stringify(event);
  return request({ body: text, signature: hex(await hmac(utf8(secret), utf8(text + timestamp))) });
}

const unsigned = { ok: false, reason: "unsigned" };

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
          answerable: true,
          text: "مرحبا، أحتاج مساعدة",
        },
      ],
    });
  });

  it("refuses any change of the signature, the time or the body", async () => {
    for (const changed of mutationsOf(signature)) {
      expect(await readSms(smsGate, request({ signature: changed }), secret, signedAt)).toEqual(unsigned);
    }
    for (const changed of mutationsOf(timestamp)) {
      expect(await readSms(smsGate, request({ timestamp: changed }), secret, signedAt)).toEqual(unsigned);
    }
    for (const changed of mutatedBytes(utf8(body))) {
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
          answerable: true,
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
      value: [{ type: "message", id: "c", sender: "INWI", phone: null, answerable: false, text: "رصيدك" }],
    });
  });

  it("ignores genuine events of other kinds", async () => {
    for (const event of [
      "sms:sent",
      "sms:delivered",
      "sms:failed",
      "sms:cancelled",
      "sms:batch:delivered",
      "system:ping",
      "app:started",
      "something:new",
    ]) {
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
      { event: "sms:batch:received", id: "e", payload: { messages: {} } },
      { event: "sms:data-received", id: "e", payload: { data: "AAAA" } },
      { event: "mms:received", id: "e", payload: { subject: "no sender" } },
      { event: "mms:downloaded", id: "e", payload: [] },
    ];
    for (const event of nonsense) {
      expect(await readSms(smsGate, await signed(event), secret, signedAt)).toEqual({
        ok: false,
        reason: "malformed",
      });
    }
  });

  const files = (...contents: readonly (string | Uint8Array)[]) =>
    contents.map((content) => ({
      name: "",
      content: typeof content === "string" ? utf8(content) : content,
    }));
  const about = { sender: "+212600000001" };
  const read = async (event: string, payload: unknown) =>
    readSms(smsGate, await signed({ event, id: "m", payload }), secret, signedAt);
  const whole = {
    type: "message",
    id: "m",
    ...about,
    phone: { e164: about.sender, country: "MA" },
    answerable: true,
  };

  it("files the good messages of a batch, the odd one as incomplete, and counts one without a sender", async () => {
    const messages = [
      { ...about, message: "عاونوني" },
      { ...about, message: 1 },
      { message: "x" },
      null,
      { phoneNumber: "2020", message: "y" },
    ];
    expect(await read("sms:batch:received", { messages })).toEqual({
      ok: true,
      value: [
        { ...whole, id: "m/0", text: "عاونوني" },
        { ...whole, id: "m/1", text: "", incomplete: true },
        { type: "unreadable" },
        { type: "unreadable" },
        { type: "message", id: "m/4", sender: "2020", phone: null, answerable: false, text: "y" },
      ],
    });
  });

  it("keeps a message whose text is missing, and says that it is incomplete", async () => {
    expect(await read("sms:received", about)).toEqual({
      ok: true,
      value: [{ ...whole, text: "", incomplete: true }],
    });
  });

  it.each([
    ["UTF-8", utf8("سلام"), { text: "سلام" }],
    ["UTF-16", Uint8Array.of(0x06, 0x33, 0x06, 0x44), { text: "سل" }],
    ["UTF-16 with a mark", Uint8Array.of(0xff, 0xfe, 0x33, 0x06), { text: "س" }],
    [
      "no text",
      Uint8Array.of(1, 2, 0xff, 0xd8, 0),
      { text: "", files: files(Uint8Array.of(1, 2, 0xff, 0xd8, 0)) },
    ],
    [
      "no text, though UTF-16",
      Uint8Array.of(0x4e, 0x2d, 0xac, 0x01),
      { text: "", files: files(Uint8Array.of(0x4e, 0x2d, 0xac, 0x01)) },
    ],
  ])("reads a data message of %s", async (_, bytes, content) => {
    const data = btoa(String.fromCharCode(...bytes));
    expect(await read("sms:data-received", { ...about, data })).toEqual({
      ok: true,
      value: [{ ...whole, ...content }],
    });
  });

  it("calls a data message incomplete when its bytes are missing or no base64", async () => {
    for (const data of [undefined, null, "%%"])
      expect(await read("sms:data-received", { ...about, data })).toEqual({
        ok: true,
        value: [{ ...whole, text: "", incomplete: true }],
      });
  });

  it("tells of an MMS that it has only heard of", async () => {
    const mms = { ...about, subject: "صورة", size: 125_684, contentClass: "IMAGE_BASIC" };
    expect(await read("mms:received", mms)).toEqual({
      ok: true,
      value: [{ ...whole, text: "صورة", incomplete: true }],
    });
    expect(await read("mms:received", about)).toMatchObject({ value: [{ text: "", incomplete: true }] });
  });

  it("reads a downloaded MMS with its files", async () => {
    const attachments = [
      { partId: 1, contentType: "image/jpeg", name: "a.jpg", size: 3, data: btoa("abc") },
      { partId: 2, contentType: "text/plain", name: null, data: "" },
    ];
    expect(await read("mms:downloaded", { ...about, subject: "صورة", body: "شوفو", attachments })).toEqual({
      ok: true,
      value: [
        {
          ...whole,
          text: "صورة\nشوفو",
          files: [
            { name: "a.jpg", content: utf8("abc") },
            { name: "", content: new Uint8Array() },
          ],
        },
      ],
    });
  });

  it.each([
    ["whose content the telephone keeps", [{ name: "a", size: 3, data: null }]],
    ["that is no base64", [{ name: "a", data: "%" }]],
    ["that is shorter than it was", [{ name: "a", size: 9, data: btoa("abc") }]],
    ["that is no object", [7]],
  ])("files the rest of an MMS with a file %s, and says that it is incomplete", async (_, odd) => {
    const attachments = [{ name: "good", data: btoa("x") }, ...odd];
    expect(await read("mms:downloaded", { ...about, body: "شوفو", attachments })).toEqual({
      ok: true,
      value: [{ ...whole, text: "شوفو", files: [{ name: "good", content: utf8("x") }], incomplete: true }],
    });
  });

  it("says of an MMS with nothing in it that it is incomplete", async () => {
    expect(await read("mms:downloaded", about)).toMatchObject({ value: [{ text: "", incomplete: true }] });
  });

  it("keeps twenty files of an MMS and says when there are more", async () => {
    const attachments = Array.from({ length: 21 }, (_, at) => ({ name: `${at}`, data: "" }));
    const events = await read("mms:downloaded", { ...about, attachments });
    const [message] = events.ok ? events.value : [];
    if (message?.type !== "message") throw new Error("no message");
    expect([message.files?.length, message.incomplete]).toEqual([20, true]);
  });

  it("keeps a very long text of an MMS as a file too", async () => {
    const body = "س".repeat(20_001);
    expect(await read("mms:downloaded", { ...about, body })).toEqual({
      ok: true,
      value: [{ ...whole, text: body.slice(1), files: [{ name: "message.txt", content: utf8(body) }] }],
    });
  });

  it("reads more than 64 KB only behind what looks like a fresh signature, and for no plain SMS", async () => {
    const limit = (parts: Parameters<typeof request>[0]) => smsGate.limit?.(request(parts).headers, signedAt);
    expect(limit({})).toBe(8 * 1024 * 1024);
    for (const parts of [{ signature: null }, { signature: "0" }, { timestamp: null }, { timestamp: "1" }])
      expect(limit(parts)).toBe(64 * 1024);
    const long = { ...about, message: "x".repeat(64 * 1024) };
    expect(await read("sms:received", long)).toEqual({ ok: false, reason: "too-large" });
    expect((await read("sms:batch:received", { messages: [long] })).ok).toBe(true);
  });
});
