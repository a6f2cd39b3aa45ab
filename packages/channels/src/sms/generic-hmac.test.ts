import { hex, utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import signatures from "../../fixtures/signatures.json" with { type: "json" };
import { type GatewayRequest, readSms } from "./gateway.ts";
import { genericGateway } from "./generic.ts";
import { type SmsAdapter, smsAdapters } from "./generic-adapter.ts";
import { secretOf } from "./generic-auth.ts";
import { mutatedBytes, mutationsOf } from "./mutations.ts";

function vector(provider: string) {
  const found = signatures.vectors.find((each) => each.provider.startsWith(provider));
  if (found?.secret === undefined || found.body === undefined) throw new Error(`no vector of ${provider}`);
  return { url: "https://intake.example.org/sms/x", ...found, secret: found.secret, body: found.body };
}

function adapterOf(secret: string, auth: Record<string, unknown>): SmsAdapter {
  const fields = { id: "id", from: "from", text: "text" };
  const answer = { status: 200, contentType: "text/plain", body: "" };
  const hmac = { kind: "hmac", hash: "SHA-256", secret, ...auth };
  const [adapter] = smsAdapters.parse([
    { name: "x", method: "POST", body: "json", fields, auth: hmac, answer },
  ]);
  if (adapter === undefined) throw new Error("no adapter");
  return adapter;
}

const [meta, svix, bird, gate] = ["meta", "svix", "bird", "sms-gate"].map(vector);
if (meta === undefined || svix === undefined || bird === undefined || gate === undefined)
  throw new Error("no vectors");

/** What a documented vector says, the configuration that expresses it, and the request. */
const schemes = [
  {
    name: "Meta and GitHub: a prefix",
    given: meta,
    auth: { header: "X-Hub-Signature-256", encoding: "hex", prefix: "sha256=" },
    headers: { "x-hub-signature-256": meta.expected_signature },
    now: 0,
  },
  {
    name: "Standard Webhooks: id, time and body, a key in base64",
    given: svix,
    auth: {
      header: "svix-signature",
      encoding: "base64",
      key: "base64",
      prefix: "v1,",
      list: true,
      signed: "{header:svix-id}.{timestamp}.{body}",
      timestamp: { header: "svix-timestamp", window: 300 },
    },
    headers: {
      "svix-signature": svix.expected_signature,
      "svix-id": svix.headers?.["svix-id"] ?? "",
      "svix-timestamp": svix.headers?.["svix-timestamp"] ?? "",
    },
    now: Number(svix.headers?.["svix-timestamp"]),
  },
  {
    name: "Bird: time, address and the hash of the body",
    given: bird,
    auth: {
      header: "messagebird-signature",
      encoding: "base64",
      signed: "{timestamp}\n{url}\n{sha256}",
      timestamp: { header: "messagebird-request-timestamp", window: 8 * 3600 },
    },
    headers: {
      "messagebird-signature": bird.expected_signature,
      "messagebird-request-timestamp": bird.timestamp ?? "",
    },
    now: Number(bird.timestamp),
  },
  {
    name: "SMS Gate: body and time",
    given: gate,
    auth: {
      header: "X-Signature",
      encoding: "hex",
      signed: "{body}{timestamp}",
      timestamp: { header: "X-Timestamp", window: 300 },
    },
    headers: { "x-signature": gate.expected_signature, "x-timestamp": gate.timestamp ?? "" },
    now: Number(gate.timestamp),
  },
];

describe.each(schemes)("a documented signature: $name", ({ given, auth, headers, now }) => {
  const adapter = adapterOf(given.secret, auth);
  const genuine: GatewayRequest = { url: given.url, headers: new Headers(headers), body: utf8(given.body) };
  const refusal = async (changed: Partial<GatewayRequest>, at = now) => {
    const read = await readSms(
      genericGateway(adapter),
      { ...genuine, ...changed },
      secretOf(adapter.auth),
      at * 1000,
    );
    return read.ok ? null : read.reason;
  };

  it("is verified", async () => {
    // The vectors are of other events: what is verified is then found to hold no message.
    expect(await refusal({})).toBe("malformed");
  });

  it("is refused after any change of a header, the body, or the address where that is signed", async () => {
    for (const [name, value] of Object.entries(headers))
      for (const changed of mutationsOf(value))
        expect(await refusal({ headers: new Headers({ ...headers, [name]: changed }) })).toBe("unsigned");
    for (const body of mutatedBytes(genuine.body)) expect(await refusal({ body })).toBe("unsigned");
    if (!auth.signed?.includes("{url}")) return;
    for (const url of mutationsOf(genuine.url)) expect(await refusal({ url })).toBe("unsigned");
  });

  it("is refused without any of its headers", async () => {
    for (const name of Object.keys(headers)) {
      const rest = new Headers(headers);
      rest.delete(name);
      expect(await refusal({ headers: rest })).toBe("unsigned");
    }
  });

  it("is refused outside of its window", async () => {
    const { timestamp } = auth;
    if (timestamp === undefined) return;
    for (const sign of [1, -1]) {
      expect(await refusal({}, now + sign * timestamp.window)).toBe("malformed");
      expect(await refusal({}, now + sign * (timestamp.window + 1))).toBe("unsigned");
    }
  });
});

describe("a header with several signatures", () => {
  const scheme = schemes[1];
  if (scheme === undefined) throw new Error("no scheme");
  const { given, auth, headers, now } = scheme;
  const refusal = async (signature: string, list = true) => {
    const adapter = adapterOf(given.secret, { ...auth, list });
    const sent = new Headers({ ...headers, "svix-signature": signature });
    const request = { url: given.url, headers: sent, body: utf8(given.body) };
    const read = await readSms(genericGateway(adapter), request, secretOf(adapter.auth), now * 1000);
    return read.ok ? null : read.reason;
  };
  const genuine = given.expected_signature;

  it("is good when one of them is", async () => {
    expect(await refusal(`v1,AAAA ${genuine}`)).toBe("malformed");
    expect(await refusal(`${genuine} v2,AAAA`)).toBe("malformed");
    expect(await refusal(`v1,AAAA v1,BBBB`)).toBe("unsigned");
  });

  it("is refused where one is expected", async () => {
    expect(await refusal(genuine, false)).toBe("malformed");
    expect(await refusal(`v1,AAAA ${genuine}`, false)).toBe("unsigned");
  });
});

it("takes no digit of the body for one of the time", async () => {
  const auth = { header: "X-Signature", encoding: "hex", signed: "{body}{timestamp}" };
  const adapter = adapterOf("sixteen characters", {
    ...auth,
    timestamp: { header: "X-Timestamp", window: 300 },
  });
  const signature = hex(await hmac(utf8("sixteen characters"), utf8("text=call+101700000000")));
  const reason = async (body: string, time: string) => {
    const headers = new Headers({ "x-signature": signature, "x-timestamp": time });
    const request = { url: "https://intake.example.org/sms/x", headers, body: utf8(body) };
    const read = await readSms(genericGateway(adapter), request, secretOf(adapter.auth), 1_700_000_000_000);
    return read.ok ? null : read.reason;
  };
  expect(await reason("text=call+10", "1700000000")).toBe("malformed");
  expect(await reason("text=call+1", "01700000000")).toBe("unsigned");
});
