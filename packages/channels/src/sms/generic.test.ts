import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import { readSms, type GatewayRequest } from "./gateway.ts";
import { genericGateway } from "./generic.ts";
import { type SmsAdapter, smsAdapters } from "./generic-adapter.ts";
import { secretOf } from "./generic-auth.ts";

const secret = "s3cret-of-sixteen+";
const unsigned = { ok: false, reason: "unsigned" };
const malformed = { ok: false, reason: "malformed" };

const own = {
  name: "local",
  method: "POST",
  fields: { id: "id", from: "from", text: "text", ts: "ts" },
  auth: { kind: "header", name: "X-Token", secret },
  answer: { status: 202, contentType: "text/plain", body: "OK" },
};

function adapterOf(changed: Record<string, unknown> = {}): SmsAdapter {
  const [adapter] = smsAdapters.parse([{ ...own, ...changed }]);
  if (adapter === undefined) throw new Error("no adapter");
  return adapter;
}

function read(
  adapter: SmsAdapter,
  { query = "", ...request }: { query?: string; headers?: Record<string, string>; body?: string },
) {
  const sent: GatewayRequest = {
    url: `https://intake.example.org/sms/${adapter.name}${query}`,
    headers: new Headers(request.headers),
    body: request.body ?? "",
  };
  return readSms(genericGateway(adapter), sent, secretOf(adapter.auth), 0);
}

const form = "id=m1&from=%2B212600000001&text=%D8%B3%D9%84%D8%A7%D9%85&ts=1";
const headers = { "x-token": secret };
const message = {
  type: "message",
  id: "m1",
  sender: "+212600000001",
  phone: { e164: "+212600000001", country: "MA" },
  text: "سلام",
};

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Each text that differs in one character, or is longer or shorter by one. */
function mutations(text: string): string[] {
  const turned = Array.from(text, (_, at) => {
    const other = String.fromCharCode(text.charCodeAt(at) ^ 1);
    return text.slice(0, at) + other + text.slice(at + 1);
  });
  return [...turned, `${text}a`, text.slice(1), ""];
}

describe("a configured gateway", () => {
  it("is read by its own field names, Arabic in UTF-8", async () => {
    expect(await read(adapterOf(), { headers, body: form })).toEqual({ ok: true, value: [message] });
    const fields = { id: "mid", from: "M", text: "B" };
    const body = "mid=m1&M=%2B212600000001&B=%d8%b3%d9%84%d8%a7%d9%85";
    expect(await read(adapterOf({ fields }), { headers, body })).toEqual({ ok: true, value: [message] });
  });

  it("by POST is not read from the query, and by GET not from the body", async () => {
    expect(await read(adapterOf(), { headers, query: `?${form}` })).toEqual(malformed);
    const byGet = adapterOf({ method: "GET" });
    expect(await read(byGet, { headers, query: `?${form}` })).toEqual({ ok: true, value: [message] });
    expect(await read(byGet, { headers, body: form })).toEqual(malformed);
  });

  it.each([
    ["has no sender", "id=m1&text=x"],
    ["has an empty sender", "id=m1&from=&text=x"],
    ["has no text", "id=m1&from=%2B212600000001"],
    ["says its text twice", `${form}&text=other`],
    ["says its id twice", `${form}&id=m2`],
    ["has neither id nor time", "from=%2B212600000001&text=x"],
    ["has an empty id and no time", "id=&from=%2B212600000001&text=x"],
    ["is JSON", JSON.stringify({ id: "m1", from: "+212600000001", text: "x" })],
  ])("is malformed when it %s", async (_, body) => {
    expect(await read(adapterOf(), { headers, body })).toEqual(malformed);
  });

  it("that gives a time and no id is known again by sender, time and text together", async () => {
    const idOf = async (body: string) => {
      const events = await read(adapterOf(), { headers, body });
      return events.ok && events.value[0]?.type === "message" ? events.value[0].id : null;
    };
    const bodies = ["from=A&text=x&ts=1", "from=B&text=x&ts=1", "from=A&text=y&ts=1", "from=A&text=x&ts=2"];
    const ids = await Promise.all(bodies.map(idOf));
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(4);
    expect(await idOf("ts=1&text=x&from=A")).toBe(ids[0]);
  });

  it.each([
    ["%2B212600000001", "+212600000001"],
    ["+212600000001", "+212600000001"],
    ["212600000001", "+212600000001"],
    ["0600000001", "+212600000001"],
    ["00212600000001", "+212600000001"],
    ["33600000001", null],
    ["INWI", null],
    ["1010", null],
  ])("of a configured country has %s as the number %s", async (from, e164) => {
    const events = await read(adapterOf({ country: "MA" }), { headers, body: `id=1&text=x&from=${from}` });
    expect(events.ok && events.value.map((event) => event.type === "message" && event.phone?.e164)).toEqual([
      e164 ?? undefined,
    ]);
  });

  it("may forget that a plus in a form means a space", async () => {
    const events = await read(adapterOf(), { headers, body: "id=1&text=x&from=+212600000001" });
    expect(events).toMatchObject({ value: [{ sender: "+212600000001", phone: { country: "MA" } }] });
  });

  it("takes no number for national while no country is configured", async () => {
    const events = await read(adapterOf(), { headers, body: "id=1&text=x&from=0600000001" });
    expect(events).toMatchObject({ value: [{ sender: "0600000001", phone: null }] });
  });
});

describe("a gateway proves itself", () => {
  it("by a header", async () => {
    expect((await read(adapterOf(), { headers, body: form })).ok).toBe(true);
    expect(await read(adapterOf(), { body: form })).toEqual(unsigned);
    for (const changed of mutations(secret))
      expect(await read(adapterOf(), { headers: { "x-token": changed }, body: form })).toEqual(unsigned);
  });

  it("by a user and a password", async () => {
    const adapter = adapterOf({ auth: { kind: "basic", user: "محول", password: secret } });
    const token = base64(utf8(`محول:${secret}`));
    for (const scheme of ["Basic", "basic"])
      expect((await read(adapter, { headers: { authorization: `${scheme} ${token}` }, body: form })).ok).toBe(
        true,
      );
    expect(await read(adapter, { body: form })).toEqual(unsigned);
    for (const changed of [...mutations(`محول:${secret}`), secret, `other:${secret}`]) {
      const authorization = `Basic ${base64(utf8(changed))}`;
      expect(await read(adapter, { headers: { authorization }, body: form })).toEqual(unsigned);
    }
    expect(await read(adapter, { headers: { authorization: `Bearer ${token}` }, body: form })).toEqual(
      unsigned,
    );
  });

  it("by a parameter of the address, given once", async () => {
    const adapter = adapterOf({ auth: { kind: "query", name: "key", secret } });
    const key = encodeURIComponent(secret);
    expect((await read(adapter, { query: `?key=${key}`, body: form })).ok).toBe(true);
    for (const query of ["", "?", "?key", `?key=${key}&key=${key}`, `?key=wrong&key=${key}`, `?Key=${key}`])
      expect(await read(adapter, { query, body: `key=${key}&${form}` })).toEqual(unsigned);
    for (const changed of mutations(secret)) {
      const query = `?key=${encodeURIComponent(changed)}`;
      expect(await read(adapter, { query, body: form })).toEqual(unsigned);
    }
  });

  it.each([
    ["SHA-256", "hex", hex],
    ["SHA-256", "base64", base64],
    ["SHA-1", "hex", hex],
    ["SHA-1", "base64", base64],
  ] as const)("by %s over the raw body, in %s", async (hash, encoding, encode) => {
    const adapter = adapterOf({ auth: { kind: "hmac", header: "X-Signature", hash, encoding, secret } });
    const signature = encode(await hmac(utf8(secret), utf8(form), hash));
    const sent = (given: string, body = form) => read(adapter, { headers: { "x-signature": given }, body });
    expect((await sent(signature)).ok).toBe(true);
    expect(await read(adapter, { body: form })).toEqual(unsigned);
    for (const changed of mutations(signature)) expect(await sent(changed)).toEqual(unsigned);
    for (const changed of mutations(form)) expect(await sent(signature, changed)).toEqual(unsigned);
  });
});
