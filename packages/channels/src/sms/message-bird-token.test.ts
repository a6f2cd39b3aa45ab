import { base64url } from "@sanad/domain/base64url";
import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac, sha256 } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import { hasMessageBirdToken } from "./message-bird-token.ts";
import { mutatedBytes } from "./mutations.ts";

function request(url: string, token: string, body: Uint8Array = new Uint8Array()) {
  return { url, headers: new Headers({ "messagebird-signature-jwt": token }), body };
}

/** A token as MessageBird makes it, of other claims or another algorithm. */
async function tokenOf(claims: unknown, key: string, alg = "HS256", hash: "SHA-256" | "SHA-512" = "SHA-256") {
  const text = [{ alg, typ: "JWT" }, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
  return `${text}.${base64url(await hmac(utf8(key), utf8(text), hash))}`;
}

describe("a token of MessageBird", () => {
  const secret = "0123456789abcdef";
  const now = 1_800_000_000_000;
  const url = "https://intake.example.org/sms/bird";
  const body = utf8("originator=212600000001&body=واحد");
  const times = { iss: "MessageBird", nbf: now / 1000, exp: now / 1000 + 60 };
  const claims = async () => ({
    ...times,
    url_hash: hex(await sha256(utf8(url))),
    payload_hash: hex(await sha256(body)),
  });

  it("covers the body, every byte of it", async () => {
    const token = await tokenOf(await claims(), secret);
    expect(await hasMessageBirdToken(request(url, token, body), secret, now)).toBe(true);
    for (const changed of mutatedBytes(body))
      expect(await hasMessageBirdToken(request(url, token, changed), secret, now)).toBe(false);
    expect(await hasMessageBirdToken(request(url, token), secret, now)).toBe(false);
  });

  it("lives a minute", async () => {
    const token = await tokenOf(await claims(), secret);
    for (const [away, taken] of [
      [-1, false],
      [60_000, true],
      [60_001, false],
    ] as const)
      expect(await hasMessageBirdToken(request(url, token, body), secret, now + away)).toBe(taken);
  });

  it("names one of three algorithms, and is by that one", async () => {
    const longer = await tokenOf(await claims(), secret, "HS512", "SHA-512");
    expect(await hasMessageBirdToken(request(url, longer, body), secret, now)).toBe(true);
    const other = await tokenOf(await claims(), secret, "HS512");
    expect(await hasMessageBirdToken(request(url, other, body), secret, now)).toBe(false);
    const none = await tokenOf(await claims(), secret, "none");
    for (const token of [none, `${none.split(".").slice(0, 2).join(".")}.`])
      expect(await hasMessageBirdToken(request(url, token, body), secret, now)).toBe(false);
  });

  it("of another issuer, or without an address, is none", async () => {
    const { url_hash: _, ...unaddressed } = await claims();
    for (const wrong of [{ ...(await claims()), iss: "Bird" }, unaddressed, times]) {
      const token = await tokenOf(wrong, secret);
      expect(await hasMessageBirdToken(request(url, token, body), secret, now)).toBe(false);
    }
  });
});
