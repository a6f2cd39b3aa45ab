import { type GatewayRequest, readSms, type SmsGateway } from "@sanad/channels/sms/gateway";
import { genericGateway } from "@sanad/channels/sms/generic";
import { smsAdapters } from "@sanad/channels/sms/generic-adapter";
import { smsGate } from "@sanad/channels/sms/sms-gate";
import { twilio } from "@sanad/channels/sms/twilio";
import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds, story } from "../support/property.ts";

const secret = "0123456789abcdef";
const now = 1_800_000_000_000;
const at = String(now / 1000);
const text = fc.oneof(story, fc.string({ unit: "grapheme", maxLength: 80 }));
const sender = fc.constantFrom("+212600000001", "INWI", "8080", "00212 6 00 00 00 01", "٠٦٠٠٠٠٠٠٠١");
const json = fc.json();
const place = fc.nat();

async function fromTelephone(body: string): Promise<GatewayRequest> {
  const headers = new Headers({
    "x-timestamp": at,
    "x-signature": hex(await hmac(utf8(secret), utf8(body + at))),
  });
  return { url: "https://intake.example/sms/smsgate", headers, body: utf8(body) };
}

async function fromTwilio(parameters: Readonly<Record<string, string>>): Promise<GatewayRequest> {
  const url = "https://intake.example/sms/twilio";
  const signed = Object.keys(parameters)
    .toSorted()
    .map((name) => name + parameters[name])
    .join("");
  const signature = btoa(String.fromCharCode(...(await hmac(utf8(secret), utf8(url + signed), "SHA-1"))));
  const headers = new Headers({
    "content-type": "application/x-www-form-urlencoded",
    "x-twilio-signature": signature,
  });
  return { url, headers, body: encoded(parameters) };
}

function encoded(parameters: Readonly<Record<string, string>>): Uint8Array {
  return utf8(new URLSearchParams(parameters).toString());
}

/** The text of the one message; `null` for anything else. */
async function heard(gateway: SmsGateway, request: GatewayRequest): Promise<string | null> {
  const events = await readSms(gateway, request, secret, now);
  const [event, ...more] = events.ok ? events.value : [];
  return event?.type === "message" && more.length === 0 ? event.text : null;
}

/** With one bit of one character turned, such that it stays a character of its kind. */
function changed(whole: string, where: number): string {
  const position = where % whole.length;
  return (
    whole.slice(0, position) + String.fromCharCode(whole.charCodeAt(position) ^ 1) + whole.slice(position + 1)
  );
}

describe("SMS Gate", () => {
  it(
    "is read letter by letter, and not after any change",
    holds(150, [text, sender, place], async (message, from, where) => {
      const payload = {
        messageId: "a",
        message,
        sender: from,
        recipient: null,
        simNumber: 1,
        receivedAt: "x",
      };
      const body = JSON.stringify({ event: "sms:received", id: "e1", payload });
      const request = await fromTelephone(body);
      expect(await heard(smsGate, request)).toBe(message);
      const other = { ...request, body: utf8(changed(body, where)) };
      expect(await readSms(smsGate, other, secret, now)).toEqual({ ok: false, reason: "unsigned" });
    }),
  );

  const events = fc.constantFrom(
    ..."sms:received sms:batch:received sms:data-received mms:received mms:downloaded sms:delivered system:ping".split(
      " ",
    ),
  );
  it(
    "takes any signed JSON without an error",
    holds(200, [json, events], async (payload, event) => {
      for (const body of [payload, `{"event":"${event}","id":"e","payload":${payload}}`]) {
        await readSms(smsGate, await fromTelephone(body), secret, now);
      }
    }),
  );
});

describe("Twilio", () => {
  const more = fc.dictionary(
    fc.stringMatching(/^[A-Z][A-Za-z]{2,8}x$/),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  );

  it(
    "is read letter by letter, and not after any change",
    holds(150, [text, more, place], async (message, added, where) => {
      const id = `SM${"0".repeat(32)}`;
      const parameters = {
        ...added,
        MessageSid: id,
        From: "+212600000001",
        Body: message,
        SmsStatus: "received",
      };
      const request = await fromTwilio(parameters);
      expect(await heard(twilio, request)).toBe(message);
      const signature = request.headers.get("x-twilio-signature") ?? "";
      const headers = new Headers(request.headers);
      headers.set("x-twilio-signature", changed(signature.replace(/=+$/, ""), where) + "=");
      const refused = { ok: false, reason: "unsigned" };
      expect(await readSms(twilio, { ...request, headers }, secret, now)).toEqual(refused);
      const body = encoded({ ...parameters, Body: changed(`${message}.`, where) });
      expect(await readSms(twilio, { ...request, body }, secret, now)).toEqual(refused);
    }),
  );

  it(
    "takes any signed parameters without an error",
    holds(150, [fc.dictionary(fc.string(), fc.string())], async (any) => {
      const parameters = Object.fromEntries(
        Object.entries(any).map((pair) => pair.map((each) => each.toWellFormed())),
      );
      await readSms(twilio, await fromTwilio(parameters), secret, now);
    }),
  );
});

describe("a gateway that is data", () => {
  const auth = { kind: "query", name: "key", secret };
  const [kannel, jasmin] = smsAdapters
    .parse([
      { name: "kannel", preset: "kannel", method: "GET", auth },
      { name: "jasmin", preset: "jasmin", method: "POST", auth },
    ])
    .map(genericGateway);
  if (kannel === undefined || jasmin === undefined) throw new Error("no presets");

  function escaped(bytes: Iterable<number>): string {
    return Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  }

  function request(name: string, query: string, body = ""): GatewayRequest {
    const headers = new Headers({ "content-type": "application/x-www-form-urlencoded" });
    return { url: `https://intake.example/sms/${name}?key=${secret}${query}`, headers, body: utf8(body) };
  }

  it(
    "is read letter by letter in UTF-8",
    holds(150, [text], async (message) => {
      const query = `&id=1&ts=1&sender=%2B212600000001&charset=UTF-8&message=${encodeURIComponent(message)}`;
      expect(await heard(kannel, request("kannel", query))).toBe(message);
    }),
  );

  // What people write, and not any text: two bytes of some rare letters are one letter of UTF-8, which Jasmin may send.
  it(
    "is read letter by letter in UTF-16",
    holds(150, [story], async (message) => {
      const units = Array.from({ length: message.length }, (_, index) => message.charCodeAt(index));
      const wide = escaped(units.flatMap((unit) => [unit >> 8, unit & 0xff]));
      const body = `id=1&from=%2B212600000001&coding=8&content=${wide}`;
      expect(await heard(jasmin, request("jasmin", "", body))).toBe(message);
    }),
  );

  const pieces = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 30 }).map(escaped),
      fc.string(),
      fc.constantFrom("&", "=", "%", "id=", "from=", "coding=8&"),
    ),
  );
  it(
    "takes any query and any body without an error",
    holds(200, [pieces], async (all) => {
      await readSms(kannel, request("kannel", `&sender=1&id=2&message=${all.join("")}`), secret, now);
      await readSms(
        jasmin,
        request("jasmin", "", `id=1&from=2&coding=0&content=${all.join("")}`),
        secret,
        now,
      );
    }),
  );

  it(
    "takes nothing without its secret",
    holds(100, [fc.string()], async (guess) => {
      const url = `https://intake.example/sms/kannel?key=${encodeURIComponent(guess.toWellFormed())}&id=1&ts=1&sender=1&message=x`;
      const answer = await readSms(
        kannel,
        { url, headers: new Headers(), body: new Uint8Array() },
        secret,
        now,
      );
      expect(answer).toEqual({ ok: false, reason: "unsigned" });
    }),
  );

  const bodies = smsAdapters
    .parse(
      ["json", "multipart", "raw"].map((body) => ({
        name: body,
        method: "POST",
        body,
        auth,
        fields: {
          id: "id",
          from: "header:x-from",
          text: "body",
          udh: "header:x-udh",
          ref: "r",
          part: "p",
          parts: "n",
        },
        answer: { status: 200, contentType: "text/plain", body: "" },
      })),
    )
    .map(genericGateway);
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.oneof(json, fc.string()).map(utf8),
    pieces.map((all) => utf8(`--b\r\n${all.join("")}\r\n--b--`)),
  );
  const header = fc.stringMatching(/^[!-~]{0,40}$/);

  const segment = "a-secret_of-22-letters";
  const beside = smsAdapters
    .parse(
      ["plivo", "httpsms", "vonage"].map((kind) => ({
        name: kind,
        method: "POST",
        auth: { kind, secret, path: segment },
        fields: { id: "id", from: "from", text: "text" },
        answer: { status: 200, contentType: "text/plain", body: "" },
      })),
    )
    .map(genericGateway);
  it(
    "takes nothing by a secret in its path without its signature, whatever it is sent",
    holds(200, [anything, header, fc.array(header)], async (body, one, more) => {
      for (const gateway of beside) {
        const headers = new Headers({
          "x-plivo-signature-v2": one,
          "x-plivo-signature-v2-nonce": more.join(""),
          authorization: `Bearer ${[one, ...more].join(".")}`,
        });
        for (const sent of [
          body,
          utf8(`id=1&from=2&text=3&sig=${encodeURIComponent(one)}&${more.join("&")}`),
        ])
          expect(
            await readSms(
              gateway,
              { url: `https://intake.example/sms/x/${segment}`, headers, body: sent },
              secret,
              now,
            ),
          ).toEqual({ ok: false, reason: "unsigned" });
      }
    }),
  );

  it(
    "takes any body of any kind without an error",
    holds(200, [anything, header, header], async (body, from, udh) => {
      for (const gateway of bodies) {
        const headers = new Headers({
          "content-type": "multipart/form-data; boundary=b",
          "x-from": from,
          "x-udh": udh,
        });
        const url = `https://intake.example/sms/${gateway.name}?key=${secret}`;
        const read = await readSms(gateway, { url, headers, body }, secret, now);
        expect(read.ok || read.reason === "malformed").toBe(true);
      }
    }),
  );
});
