import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import { readSms, type GatewayRequest } from "./gateway.ts";
import { mutatedBytes, mutationsOf } from "./mutations.ts";
import { twilio } from "./twilio.ts";

const secret = "12345";
const url = "https://intake.example.org/sms/twilio?line=ma";

function request(parts: {
  url?: string;
  body?: string | Uint8Array;
  signature?: string | null;
  type?: string;
}): GatewayRequest {
  const headers = new Headers({ "content-type": parts.type ?? "application/x-www-form-urlencoded" });
  if (parts.signature != null) headers.set("x-twilio-signature", parts.signature);
  const { body = "" } = parts;
  return { url: parts.url ?? url, headers, body: typeof body === "string" ? utf8(body) : body };
}

function encode(parameters: Record<string, unknown>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, String(each)]),
  );
  return new URLSearchParams(pairs).toString();
}

async function sign(signed: string): Promise<string> {
  return btoa(String.fromCharCode(...(await hmac(utf8(secret), utf8(signed), "SHA-1"))));
}

/** As Twilio describes it, for parameters without repetition. */
async function signed(parameters: Record<string, string>, signedUrl = url): Promise<GatewayRequest> {
  const text = Object.keys(parameters)
    .toSorted()
    .map((name) => name + parameters[name])
    .join("");
  return request({ body: encode(parameters), signature: await sign(signedUrl + text) });
}

const message = {
  MessageSid: "SM00000000000000000000000000000001",
  SmsStatus: "received",
  From: "+212600000001",
  To: "+15005550006",
  Body: "  عندي مشكل 😔 & واحد كيهددني + بغا الفلوس  ",
  NumMedia: "0",
  ANewParameter: "نعم",
};

const unsigned = { ok: false, reason: "unsigned" };
const ignored = { ok: true, value: [{ type: "ignored" }] };

describe("Twilio", () => {
  it("reads a message, and leaves its text as it is", async () => {
    expect(await readSms(twilio, await signed(message), secret, 0)).toEqual({
      ok: true,
      value: [
        {
          type: "message",
          id: message.MessageSid,
          sender: "+212600000001",
          phone: { e164: "+212600000001", country: "MA" },
          answerable: true,
          text: message.Body,
        },
      ],
    });
  });

  it("refuses any change of the signature, the address or the parameters", async () => {
    const genuine = await signed(message);
    const signature = genuine.headers.get("x-twilio-signature") ?? "";
    const read = (changed: Parameters<typeof request>[0]) =>
      readSms(twilio, request({ body: genuine.body, signature, ...changed }), secret, 0);
    for (const changed of mutationsOf(signature))
      expect(await read({ signature: changed })).toEqual(unsigned);
    for (const changed of mutationsOf(url)) expect(await read({ url: changed })).toEqual(unsigned);
    for (const changed of mutatedBytes(genuine.body)) expect(await read({ body: changed })).toEqual(unsigned);
    for (const [name, value] of Object.entries(message))
      for (const changed of mutationsOf(value))
        expect(await read({ body: encode({ ...message, [name]: changed }) })).toEqual(unsigned);
    for (const body of [`${encode(message)}&More=1`, encode(message).slice(0, -6), ""]) {
      expect(await readSms(twilio, request({ body, signature }), secret, 0)).toEqual(unsigned);
    }
  });

  it("refuses a hundred thousand names without end", async () => {
    const body = Array.from({ length: 100_000 }, (_, at) => `${at.toString(36)}=`).join("&");
    expect(await readSms(twilio, request({ body, signature: "none" }), secret, 0)).toEqual(unsigned);
  });

  it("signs the address with and without the standard port, and no other", async () => {
    const parameters = encode(message);
    const signature = (
      await signed(message, "https://intake.example.org:443/sms/twilio?line=ma")
    ).headers.get("x-twilio-signature");
    expect((await readSms(twilio, request({ body: parameters, signature }), secret, 0)).ok).toBe(true);
    const without = (await signed(message)).headers.get("x-twilio-signature");
    const withPort = "https://intake.example.org:443/sms/twilio?line=ma";
    expect(
      (await readSms(twilio, request({ url: withPort, body: parameters, signature: without }), secret, 0)).ok,
    ).toBe(true);
    const otherPort = withPort.replace(":443", ":8443");
    expect(
      await readSms(twilio, request({ url: otherPort, body: parameters, signature: without }), secret, 0),
    ).toEqual(unsigned);
  });

  it("refuses everything while no secret is configured, and with another secret", async () => {
    const genuine = await signed(message);
    for (const none of [undefined, "", "123456"])
      expect(await readSms(twilio, genuine, none, 0)).toEqual(unsigned);
    expect(await readSms(twilio, request({ body: genuine.body }), secret, 0)).toEqual(unsigned);
  });

  it("ignores reports on what we sent, and signed JSON", async () => {
    const status = {
      MessageSid: `SM${"0".repeat(31)}2`,
      MessageStatus: "delivered",
      From: "+15005550006",
      To: "+212600000001",
    };
    expect(await readSms(twilio, await signed(status), secret, 0)).toEqual(ignored);
    const body = "{}";
    const jsonUrl = `${url}&bodySHA256=${hex(await sha256(utf8(body)))}`;
    const json = request({ url: jsonUrl, body, signature: await sign(jsonUrl), type: "application/json" });
    expect(await readSms(twilio, json, secret, 0)).toEqual(ignored);
  });

  it("calls a signed message without an id, a sender or a text malformed", async () => {
    for (const missing of ["MessageSid", "From", "Body"]) {
      const { [missing]: _left, ...rest } = message as Record<string, string>;
      expect(await readSms(twilio, await signed(rest), secret, 0)).toEqual({
        ok: false,
        reason: "malformed",
      });
    }
  });

  it("answers with an empty TwiML", () => {
    expect(twilio.answer).toEqual({
      status: 200,
      contentType: "text/xml; charset=utf-8",
      body: "<Response/>",
    });
  });

  it("refuses an old message that is cut at another place to look like a new one", async () => {
    const sid = message.MessageSid;
    const text = `BodyhiFrom+212600000001MessageSid${sid}NumMedia0`;
    const body = encode({ Body: "hi", From: "+212600000001", MessageSid: `${sid}NumMedia0` });
    const cut = request({ body, signature: await sign(url + text) });
    expect(await readSms(twilio, cut, secret, 0)).toEqual({ ok: false, reason: "malformed" });
  });

  it("takes whatever Twilio adds on a later try, under the same id", async () => {
    const again = { ...message, ErrorCode: "11200", ErrorUrl: "https://intake.example.org/sms/twilio" };
    const [first, second] = [await signed(message), await signed(again)];
    expect(await readSms(twilio, second, secret, 0)).toEqual(await readSms(twilio, first, secret, 0));
  });

  it("leaves a text that is base64 as it is", async () => {
    const Body = btoa("a concatenated text that Twilio passed on as an MMS");
    expect(await readSms(twilio, await signed({ ...message, Body }), secret, 0)).toMatchObject({
      value: [{ text: Body }],
    });
  });

  describe("with media", () => {
    const account = `AC${"0".repeat(32)}`;
    const place = `https://api.twilio.com/2010-04-01/Accounts/${account}/Messages/MM${"1".repeat(32)}/Media/ME`;
    const first = place + "2".repeat(32);
    const second = place + "3".repeat(32);
    const authorization = `Basic ${btoa(`${account}:${secret}`)}`;
    const mms = { ...message, AccountSid: account, NumMedia: "2", MediaUrl0: first, MediaUrl1: second };
    const read = async (parameters: Record<string, string>) => {
      const events = await readSms(twilio, await signed(parameters), secret, 0);
      const [event] = events.ok ? events.value : [];
      return event?.type === "message" ? [event.media?.map(({ url }) => url), event.incomplete] : null;
    };

    it("tells where each file is and how it is asked for", async () => {
      expect(await readSms(twilio, await signed(mms), secret, 0)).toMatchObject({
        value: [
          {
            text: message.Body,
            media: [
              { url: first, authorization },
              { url: second, authorization },
            ],
          },
        ],
      });
      expect(await read(mms)).toEqual([[first, second], undefined]);
    });

    it("reads a message of files without a word", async () => {
      const { Body: _, ...silent } = mms;
      expect(await readSms(twilio, await signed(silent), secret, 0)).toMatchObject({ value: [{ text: "" }] });
    });

    it.each([
      ["http", first.replace("https", "http")],
      ["another host", first.replace("api.twilio.com", "api.twilio.com.example.org")],
      ["a user before another host", first.replace("api.twilio.com", "api.twilio.com@example.org")],
      ["another port", first.replace("twilio.com", "twilio.com:8443")],
      ["another account", first.replace(account, `AC${"9".repeat(32)}`)],
      ["a path that goes up", `${place}${"2".repeat(31)}/../../..`],
      ["a question", `${first}?x=1`],
      ["nothing", ""],
    ])("does not take a file from %s, and says that the message is incomplete", async (_, MediaUrl0) => {
      expect(await read({ ...mms, MediaUrl0 })).toEqual([[second], true]);
    });

    it.each([
      ["more than came", { ...mms, NumMedia: "3" }, [[first, second], true]],
      ["less than came", { ...mms, NumMedia: "1" }, [[first, second], undefined]],
      ["no number", { ...mms, NumMedia: "many" }, [[first, second], undefined]],
      ["none, and there is none", message, [undefined, undefined]],
      ["one that did not come", { ...message, NumMedia: "1" }, [undefined, true]],
    ])("that announces %s is read so", async (_, parameters, expected) => {
      expect(await read(parameters)).toEqual(expected);
    });

    it("gives its token to no account that is none", async () => {
      expect(await read({ ...mms, AccountSid: "AC1" })).toEqual([undefined, true]);
      expect(await read({ ...mms, AccountSid: `${account}:` })).toEqual([undefined, true]);
    });
  });
});
