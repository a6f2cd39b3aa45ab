import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import { base64 } from "@sanad/domain/base64";
import { readSms, type GatewayRequest } from "./gateway.ts";
import { genericGateway } from "./generic.ts";
import { type SmsAdapter, smsAdapters } from "./generic-adapter.ts";
import { secretOf } from "./generic-auth.ts";
import { mutatedBytes, mutationsOf } from "./mutations.ts";

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
  sent: { query?: string; path?: string; headers?: Record<string, string>; body?: string | Uint8Array },
  now = 0,
) {
  const { query = "", path = "", body = "" } = sent;
  const request: GatewayRequest = {
    url: `https://intake.example.org/sms/${adapter.name}${path}${query}`,
    headers: new Headers(sent.headers),
    body: typeof body === "string" ? utf8(body) : body,
  };
  return readSms(genericGateway(adapter), request, secretOf(adapter.auth), now);
}

const form = "id=m1&from=%2B212600000001&text=%D8%B3%D9%84%D8%A7%D9%85&ts=1";
const headers = { "x-token": secret };
const message = {
  type: "message",
  id: "m1",
  sender: "+212600000001",
  phone: { e164: "+212600000001", country: "MA" },
  answerable: true,
  text: "سلام",
};

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

describe("a configured body", () => {
  const fields = { id: "data.id", from: "data.from.number", text: "data.text" };
  const json = (changed: Record<string, unknown> = {}) => adapterOf({ body: "json", fields, ...changed });
  const data = { id: "m1", from: { number: "+212600000001" }, text: "سلام" };

  it("of JSON is read by paths", async () => {
    expect(await read(json(), { headers, body: JSON.stringify({ data }) })).toEqual({
      ok: true,
      value: [message],
    });
  });

  it("of JSON may have numbers, but no id that is not exact", async () => {
    const withId = (id: string) => ({ headers, body: JSON.stringify({ data }).replace('"m1"', id) });
    expect((await read(json(), withId("17"))).ok).toBe(true);
    expect(await read(json(), withId("12345678901234567890"))).toEqual(malformed);
  });

  it.each([
    ["no JSON", "{"],
    ["a text", '"x"'],
    ["nothing", "null"],
    ["no sender", JSON.stringify({ data: { ...data, from: {} } })],
    ["an object for a text", JSON.stringify({ data: { ...data, text: {} } })],
    ["a form", form],
  ])("of JSON that is %s is malformed", async (_, body) => {
    expect(await read(json(), { headers, body })).toEqual(malformed);
  });

  it("of JSON may hold several messages: an odd one keeps no other from being filed", async () => {
    const adapter = json({ each: "results", fields: { id: "id", from: "from", text: "text" } });
    const one = { id: "m1", from: "+212600000001", text: "سلام" };
    const body = JSON.stringify({ results: [one, { id: "m2", from: "2020" }, { id: "m3", text: "x" }, 7] });
    expect(await read(adapter, { headers, body })).toMatchObject({
      ok: true,
      value: [
        { type: "message", text: "سلام" },
        { type: "message", sender: "2020", text: "", incomplete: true },
        { type: "unreadable" },
        { type: "unreadable" },
      ],
    });
    for (const none of ["{}", '{"results":{}}'])
      expect(await read(adapter, { headers, body: none })).toEqual(malformed);
  });

  it("of several parts is read with its files", async () => {
    const parts = new FormData();
    for (const [name, value] of new URLSearchParams(form)) parts.set(name, value);
    parts.set("picture", new File(["abc"], "صورة.jpg"));
    const { headers: sent, body } = new Response(parts);
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    const type = { ...headers, "content-type": sent.get("content-type") ?? "" };
    const files = [{ name: "صورة.jpg", content: utf8("abc") }];
    expect(await read(adapterOf({ body: "multipart" }), { headers: type, body: bytes })).toEqual({
      ok: true,
      value: [{ ...message, files }],
    });
    for (const broken of [bytes.subarray(0, -9), utf8(form), new Uint8Array()])
      expect(await read(adapterOf({ body: "multipart" }), { headers: type, body: broken })).toEqual(
        malformed,
      );
    expect(await read(adapterOf({ body: "multipart" }), { headers, body: bytes })).toEqual(malformed);
  });

  it("takes values from headers where it is told to", async () => {
    const adapter = adapterOf({
      body: "raw",
      fields: { id: "header:X-Id", from: "header:X-From", text: "body" },
    });
    const sent = { ...headers, "x-id": "m1", "x-from": "+212600000001" };
    expect(await read(adapter, { headers: sent, body: "سلام" })).toEqual({ ok: true, value: [message] });
    expect(await read(adapter, { headers, body: "سلام" })).toEqual(malformed);
  });
});

describe("parts of a long text", () => {
  const fields = {
    id: "messageId",
    from: "msisdn",
    text: "text",
    ref: "concat-ref",
    part: "concat-part",
    parts: "concat-total",
  };
  const about = { messageId: "a", msisdn: "212600000001", text: "x" };
  const sent = async (more: Record<string, string>) => {
    const body = new URLSearchParams({ ...about, ...more }).toString();
    const events = await read(adapterOf({ fields }), { headers, body });
    return events.ok && events.value[0]?.type === "message" ? events.value[0] : null;
  };

  it("say which they are", async () => {
    const event = await sent({ "concat-ref": "117", "concat-part": "2", "concat-total": "3" });
    expect(event?.part).toEqual({ ref: "117", number: 2, total: 3 });
    expect(event).not.toHaveProperty("incomplete");
  });

  it("are not there in a text that is whole", async () => {
    for (const more of [{}, { "concat-ref": "1", "concat-part": "1", "concat-total": "1" }]) {
      const event = await sent(more);
      expect(event).not.toHaveProperty("part");
      expect(event).not.toHaveProperty("incomplete");
    }
  });

  it.each([
    ["", "1", "2"],
    ["1", "0", "2"],
    ["1", "3", "2"],
    ["1", "", "2"],
    ["1", "1", "256"],
    ["1", "1", "x"],
  ])("that cannot be, %s %s/%s, are filed as incomplete", async (ref, part, parts) => {
    const event = await sent({ "concat-ref": ref, "concat-part": part, "concat-total": parts });
    expect([event?.text, event?.part, event?.incomplete]).toEqual(["x", undefined, true]);
  });
});

describe("who can be answered", () => {
  it.each([
    ["+212600000001", true, true],
    ["2020", false, true],
    ["12345678", false, true],
    ["22", false, false],
    ["123456789", false, false],
    ["INWI", false, false],
    ["20a0", false, false],
  ])(
    "%s: by a gateway for numbers %s, by one that also carries short codes %s",
    async (from, plain, both) => {
      const answerable = async (answers: string) => {
        const events = await read(adapterOf({ answers }), {
          headers,
          body: `id=1&text=x&from=${encodeURIComponent(from)}`,
        });
        return events.ok && events.value[0]?.type === "message" && events.value[0].answerable;
      };
      expect([await answerable("numbers"), await answerable("short-codes")]).toEqual([plain, both]);
    },
  );
});

describe("a delivery receipt at the same address", () => {
  const receipts = async (receipt: unknown, status: string) => {
    const events = await read(adapterOf({ receipt }), { headers, body: `${form}&status=${status}` });
    return events.ok && events.value[0]?.type;
  };

  it("is known by a field that is there, or by its values, and ignored", async () => {
    expect(await receipts({ field: "status" }, "anything")).toBe("ignored");
    expect(await receipts({ field: "status" }, "")).toBe("message");
    expect(await receipts({ field: "status", values: ["delivered", "failed"] }, "failed")).toBe("ignored");
    expect(await receipts({ field: "status", values: ["delivered", "failed"] }, "received")).toBe("message");
  });

  it("needs neither sender nor text", async () => {
    const events = await read(adapterOf({ receipt: { field: "status" } }), {
      headers,
      body: "id=m1&status=sent",
    });
    expect(events).toEqual({ ok: true, value: [{ type: "ignored" }] });
  });
});

describe("a gateway proves itself", () => {
  it("by a header", async () => {
    expect((await read(adapterOf(), { headers, body: form })).ok).toBe(true);
    expect(await read(adapterOf(), { body: form })).toEqual(unsigned);
    for (const changed of mutationsOf(secret))
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
    for (const changed of [...mutationsOf(`محول:${secret}`), secret, `other:${secret}`]) {
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
    for (const changed of mutationsOf(secret)) {
      const query = `?key=${encodeURIComponent(changed)}`;
      expect(await read(adapter, { query, body: form })).toEqual(unsigned);
    }
  });

  it("by the last segment of the path", async () => {
    const segment = "a-Secret_0f-twenty-two-and-more";
    const adapter = adapterOf({ auth: { kind: "path", secret: segment } });
    for (const query of ["", "?x=/y"])
      expect((await read(adapter, { path: `/${segment}`, query, body: form })).ok).toBe(true);
    for (const changed of mutationsOf(segment))
      expect(await read(adapter, { path: `/${changed}`, body: form })).toEqual(unsigned);
    for (const query of ["", `?x=/${segment}`, `#/${segment}`])
      expect(await read(adapter, { query, body: form })).toEqual(unsigned);
  });

  it.each([
    ["SHA-256", "hex", hex],
    ["SHA-256", "base64", base64],
    ["SHA-1", "hex", hex],
    ["SHA-1", "base64", base64],
  ] as const)("by %s over the raw body, in %s", async (hash, encoding, encode) => {
    const adapter = adapterOf({ auth: { kind: "hmac", header: "X-Signature", hash, encoding, secret } });
    const signature = encode(await hmac(utf8(secret), utf8(form), hash));
    const sent = (given: string, body: string | Uint8Array = form) =>
      read(adapter, { headers: { "x-signature": given }, body });
    expect((await sent(signature)).ok).toBe(true);
    expect(await read(adapter, { body: form })).toEqual(unsigned);
    for (const changed of mutationsOf(signature)) expect(await sent(changed)).toEqual(unsigned);
    for (const changed of mutatedBytes(utf8(form))) expect(await sent(signature, changed)).toEqual(unsigned);
  });
});
