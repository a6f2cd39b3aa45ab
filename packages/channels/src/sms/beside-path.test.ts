import { md5 } from "@noble/hashes/legacy.js";
import { base64 } from "@sanad/domain/base64";
import { base64url } from "@sanad/domain/base64url";
import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import { type GatewayRequest, readSms } from "./gateway.ts";
import { genericGateway } from "./generic.ts";
import { smsAdapters } from "./generic-adapter.ts";
import { secretOf } from "./generic-auth.ts";
import { isSigning } from "./generic-auth-schema.ts";
import { mutatedBytes, mutationsOf } from "./mutations.ts";

const secret = "sixteen-letters-and-more";
const path = "a-Secret_0f-twenty-two-and-more";
const url = `https://intake.example.org/sms/x/${path}`;
const now = 1_800_000_000_000;
const sent = { id: "m1", from: "+212600000001", text: "سلام & = _" };

function adapterOf(kind: string, method = "POST") {
  const fields = { id: "id", from: "from", text: "text" };
  const answer = { status: 200, contentType: "text/plain", body: "" };
  const [adapter] = smsAdapters.parse([{ name: "x", method, fields, auth: { kind, secret, path }, answer }]);
  if (adapter === undefined) throw new Error("no adapter");
  return adapter;
}

async function read(kind: string, request: GatewayRequest, method?: string, at = now) {
  const adapter = adapterOf(kind, method);
  const events = await readSms(genericGateway(adapter), request, secretOf(adapter.auth), at);
  if (!events.ok) return events.reason;
  return events.value.map((event) => (event.type === "message" ? event.text : event.type)).join();
}

function form(parameters: Readonly<Record<string, string>>): Uint8Array {
  return utf8(new URLSearchParams(parameters).toString());
}

async function byPlivo(address = url): Promise<GatewayRequest> {
  const nonce = "05429567804466091622";
  const signature = base64(await hmac(utf8(secret), utf8(address + nonce)));
  const headers = new Headers({ "x-plivo-signature-v2": signature, "x-plivo-signature-v2-nonce": nonce });
  return { url: address, headers, body: form(sent) };
}

async function tokenOf(claims: unknown, alg = "HS256", hash: "SHA-256" | "SHA-512" = "SHA-256") {
  const text = [{ alg, typ: "JWT" }, claims].map((part) => base64url(utf8(JSON.stringify(part)))).join(".");
  return `${text}.${base64url(await hmac(utf8(secret), utf8(text), hash))}`;
}

const claims = { iss: "api.httpsms.com", aud: [url], nbf: now / 1000 - 600, exp: now / 1000 + 600 };

async function byHttpSms(given: unknown = claims, ...by: [alg?: string, hash?: "SHA-512"]) {
  const headers = new Headers({ authorization: `Bearer ${await tokenOf(given, ...by)}` });
  return { url, headers, body: form(sent) };
}

function withSig(parameters: Readonly<Record<string, string>>): Record<string, string> {
  const signed = Object.keys(parameters)
    .toSorted()
    .map((name) => `&${name}=${parameters[name]?.replaceAll(/[&=]/g, "_")}`)
    .join("");
  return { ...parameters, sig: hex(md5(utf8(signed + secret))) };
}

function byVonage(parameters: Readonly<Record<string, string>> = withSig(sent)): GatewayRequest {
  return { url, headers: new Headers(), body: form(parameters) };
}

const gateways = [
  { kind: "plivo", signed: byPlivo },
  {
    kind: "httpsms",
    signed: async (address = url) => ({ ...(await byHttpSms({ ...claims, aud: address })), url: address }),
  },
  { kind: "vonage", signed: async (address = url) => ({ ...byVonage(), url: address }) },
];

describe.each(gateways)("$kind beside a secret in the path", ({ kind, signed }) => {
  it("is read", async () => {
    expect(await read(kind, await signed())).toBe(sent.text);
  });

  it("is refused by its own signature alone: without the path, or with any other", async () => {
    const request = await signed();
    for (const changed of ["", ...mutationsOf(path)]) {
      const other = url.replace(path, changed);
      expect(await read(kind, { ...request, url: other })).toBe("unsigned");
      expect(await read(kind, await signed(other))).toBe("unsigned");
    }
  });

  it("is refused by its path alone", async () => {
    expect(await read(kind, { url, headers: new Headers(), body: form(sent) })).toBe("unsigned");
  });

  it("is not called signed: an id could be forged, and must keep no genuine message out", () => {
    expect(isSigning(adapterOf(kind).auth)).toBe(false);
  });

  it("says where it is to who knows the path only", () => {
    const gateway = genericGateway(adapterOf(kind));
    expect(gateway.isAt?.(url)).toBe(true);
    expect(gateway.isAt?.(`${url}?x=/y`)).toBe(true);
    for (const changed of mutationsOf(path)) expect(gateway.isAt?.(url.replace(path, changed))).toBe(false);
  });
});

it.each(gateways.slice(0, 2))(
  "$kind signs no body: that one is genuine is carried by the path's secret",
  async ({ kind, signed }) => {
    const request = { ...(await signed()), body: form({ ...sent, text: "other" }) };
    expect(await read(kind, request)).toBe("other");
    expect(await read(kind, { ...request, url: url.replace(path, `${path}0`) })).toBe("unsigned");
  },
);

describe("Plivo", () => {
  it("signs no query: that one is genuine is carried by the path's secret", async () => {
    const request = { ...(await byPlivo()), url: `${url}?from=1` };
    expect(await read("plivo", request)).toBe(sent.text);
  });

  it("is refused when letters of the address are taken for the nonce's, or the nonce is empty", async () => {
    const { headers, ...request } = await byPlivo();
    const moved = new Headers(headers);
    moved.set("x-plivo-signature-v2-nonce", `${url.slice(-1)}${headers.get("x-plivo-signature-v2-nonce")}`);
    expect(await read("plivo", { ...request, url: url.slice(0, -1), headers: moved })).toBe("unsigned");
    const signature = base64(await hmac(utf8(secret), utf8(url)));
    const empty = new Headers({ "x-plivo-signature-v2": signature, "x-plivo-signature-v2-nonce": "" });
    expect(await read("plivo", { ...request, headers: empty })).toBe("unsigned");
  });
});

describe("a token of httpSMS", () => {
  it("may be for one address or for several, ours among them", async () => {
    for (const aud of [url, [url], ["https://other.example", url]])
      expect(await read("httpsms", await byHttpSms({ ...claims, aud }))).toBe(sent.text);
    for (const aud of [undefined, [], "", `${url}/`, ["https://other.example"]])
      expect(await read("httpsms", await byHttpSms({ ...claims, aud }))).toBe("unsigned");
  });

  it("has both times, and counts between them", async () => {
    for (const missing of ["nbf", "exp"])
      expect(await read("httpsms", await byHttpSms({ ...claims, [missing]: undefined }))).toBe("unsigned");
    for (const [away, expected] of [
      [-600_001, "unsigned"],
      [-600_000, sent.text],
      [599_999, sent.text],
      [600_000, "unsigned"],
    ] as const)
      expect(await read("httpsms", await byHttpSms(), "POST", now + away)).toBe(expected);
  });

  it("is of httpSMS, and by HS256 alone", async () => {
    expect(await read("httpsms", await byHttpSms({ ...claims, iss: "httpsms.com" }))).toBe("unsigned");
    expect(await read("httpsms", await byHttpSms(claims, "HS512", "SHA-512"))).toBe("unsigned");
    expect(await read("httpsms", await byHttpSms(claims, "none"))).toBe("unsigned");
    const unsigned = (await tokenOf(claims, "none")).replace(/[^.]*$/, "");
    for (const token of [unsigned, `${await tokenOf(claims)}.`]) {
      const headers = new Headers({ authorization: `Bearer ${token}` });
      expect(await read("httpsms", { ...(await byHttpSms()), headers })).toBe("unsigned");
    }
  });
});

describe("Vonage", () => {
  it("is refused after any change of its parameters", async () => {
    const { sig, ...rest } = withSig({ ...sent, text: "سلام" });
    const request = byVonage({ ...rest, sig: sig ?? "" });
    for (const body of mutatedBytes(request.body))
      expect(await read("vonage", { ...request, body })).toBe("unsigned");
  });

  it("signs & and = as _: that a text had which is carried by the path's secret", async () => {
    const { sig = "" } = withSig(sent);
    expect(await read("vonage", byVonage({ ...sent, text: "سلام _ _ _", sig }))).toBe("سلام _ _ _");
  });

  it("is refused when two parameters come as one, or one comes twice", async () => {
    const { sig = "" } = withSig(sent);
    const joined = byVonage({ "from=+212600000001&id": sent.id, text: sent.text, sig });
    expect(await read("vonage", joined)).toBe("unsigned");
    for (const name of ["text", "sig", "new"]) {
      const twice = utf8(`${new TextDecoder().decode(byVonage().body)}&${name}=1&${name}=1`);
      expect(await read("vonage", { ...byVonage(), body: twice })).toBe("unsigned");
    }
  });

  it("by GET signs its query, and is not read from a body", async () => {
    const query = `?${new TextDecoder().decode(byVonage().body)}`;
    const request = { url: url + query, headers: new Headers(), body: new Uint8Array() };
    expect(await read("vonage", request, "GET")).toBe(sent.text);
    expect(await read("vonage", request)).toBe("unsigned");
    expect(await read("vonage", byVonage(), "GET")).toBe("unsigned");
  });
});
