import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import signatures from "../../fixtures/signatures.json" with { type: "json" };
import { readSms, type GatewayRequest } from "./gateway.ts";
import { twilio } from "./twilio.ts";

const vectors = signatures.vectors.filter((each) => each.provider === "twilio");
const secret = "12345";
const url = "https://intake.example.org/sms/twilio?line=ma";

function request(parts: {
  url?: string;
  body?: string;
  signature?: string | null;
  type?: string;
}): GatewayRequest {
  const headers = new Headers({ "content-type": parts.type ?? "application/x-www-form-urlencoded" });
  if (parts.signature != null) headers.set("x-twilio-signature", parts.signature);
  return { url: parts.url ?? url, headers, body: parts.body ?? "" };
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

function changed(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

describe("Twilio", () => {
  it.each(vectors.filter((each) => !each.url?.includes("bodySHA256")))(
    "knows the vector: $name",
    async (vector) => {
      const genuine = request({
        url: vector.url ?? "",
        body: encode(vector.params ?? {}),
        signature: vector.expected_signature,
      });
      expect((await readSms(twilio, genuine, vector.auth_token, 0)).ok).toBe(true);
    },
  );

  it.each(vectors.filter((each) => each.url?.includes("bodySHA256")))(
    "knows the vector: $name",
    async (vector) => {
      const body = '{"property": "value", "boolean": true}';
      const given = { url: vector.url ?? "", signature: vector.expected_signature, type: "application/json" };
      expect(await readSms(twilio, request({ ...given, body }), vector.auth_token, 0)).toEqual(ignored);
      expect(await readSms(twilio, request({ ...given, body: `${body} ` }), vector.auth_token, 0)).toEqual(
        unsigned,
      );
    },
  );

  it("reads a message, and leaves its text as it is", async () => {
    expect(await readSms(twilio, await signed(message), secret, 0)).toEqual({
      ok: true,
      value: [
        {
          type: "message",
          id: message.MessageSid,
          sender: "+212600000001",
          phone: { e164: "+212600000001", country: "MA" },
          text: message.Body,
        },
      ],
    });
  });

  it("refuses any change of the signature, the address or the parameters", async () => {
    const genuine = await signed(message);
    const signature = genuine.headers.get("x-twilio-signature") ?? "";
    for (let at = 0; at < signature.length; at += 1) {
      const read = await readSms(
        twilio,
        request({ body: genuine.body, signature: changed(signature, at) }),
        secret,
        0,
      );
      expect(read, `signature at ${at}`).toEqual(unsigned);
    }
    for (let at = 0; at < url.length; at += 1) {
      const read = await readSms(
        twilio,
        request({ url: changed(url, at), body: genuine.body, signature }),
        secret,
        0,
      );
      expect(read, `address at ${at}`).toEqual(unsigned);
    }
    for (const [name, value] of Object.entries(message)) {
      for (let at = 0; at < value.length; at += 1) {
        const body = encode({ ...message, [name]: changed(value, at) });
        expect(await readSms(twilio, request({ body, signature }), secret, 0), `${name} at ${at}`).toEqual(
          unsigned,
        );
      }
    }
    for (const body of [`${genuine.body}&More=1`, genuine.body.slice(0, -6), ""]) {
      expect(await readSms(twilio, request({ body, signature }), secret, 0)).toEqual(unsigned);
    }
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
});
