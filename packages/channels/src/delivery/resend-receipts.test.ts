import { utf8 } from "@sanad/domain/bytes";
import { hmac } from "@sanad/domain/digest";
import { describe, expect, it } from "vitest";
import signatures from "../../fixtures/signatures.json" with { type: "json" };
import type { GatewayRequest } from "../sms/gateway.ts";
import { readReceipt } from "./receipt-source.ts";
import { resendReceipts } from "./resend-receipts.ts";

const vector = signatures.vectors.find((each) => each.provider.startsWith("svix"));
if (vector?.secret === undefined || vector.headers === undefined || vector.body === undefined)
  throw new Error("no vector");
const { secret, body } = vector;
const id = vector.headers["svix-id"];
const timestamp = vector.headers["svix-timestamp"];
const signature = vector.headers["svix-signature"];
const signedAt = Number(timestamp) * 1000;
const outbox = `outbox_${"a".repeat(26)}`;
const url = "https://notify.example.org/delivery/resend";

interface Parts {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

function request(changed: Partial<Parts> = {}): GatewayRequest {
  const parts = { id, timestamp, signature, body, ...changed };
  const headers = new Headers();
  headers.set("svix-id", parts.id);
  headers.set("svix-timestamp", parts.timestamp);
  headers.set("svix-signature", parts.signature);
  return { url, headers, body: utf8(parts.body) };
}

async function signed(event: unknown): Promise<GatewayRequest> {
  const text = typeof event === "string" ? event : JSON.stringify(event);
  const key = Uint8Array.from(atob(secret.slice("whsec_".length)), (each) => each.charCodeAt(0));
  const bytes = await hmac(key, utf8(`${id}.${timestamp}.${text}`));
  return request({ body: text, signature: `v1,${btoa(String.fromCharCode(...bytes))}` });
}

function verified(changed: Partial<Parts>, now = signedAt): Promise<boolean> {
  return resendReceipts.verify(request(changed), secret, now);
}

/** The same text with one bit of one character turned. */
function flips(text: string): string[] {
  return Array.from(
    text,
    (character, at) =>
      text.slice(0, at) + String.fromCharCode(character.charCodeAt(0) ^ 1) + text.slice(at + 1),
  );
}

describe("the signature of Resend", () => {
  it("verifies in the documented vector", async () => {
    expect(await verified({})).toBe(true);
  });

  it("verifies beside others while a secret is replaced", async () => {
    expect(await verified({ signature: `v1,${"A".repeat(43)}= ${signature} v1a,x` })).toBe(true);
  });

  it.each(["id", "timestamp", "signature", "body"] as const)(
    "does not verify with any character of the %s changed",
    async (part) => {
      const mutations = flips({ id, timestamp, signature, body }[part]);
      expect(mutations.length).toBeGreaterThan(9);
      for (const mutation of mutations) expect(await verified({ [part]: mutation })).toBe(false);
    },
  );

  it.each(["", "v1", "v1,", "v2,x", signature.slice(3), signature.slice(0, -1)])(
    "does not verify as %j",
    async (changed) => {
      expect(await verified({ signature: changed })).toBe(false);
    },
  );

  it("holds for five minutes before and after", async () => {
    const minutes = [-5, 5].map((each) => signedAt + each * 60_000);
    for (const now of minutes) expect(await verified({}, now)).toBe(true);
    for (const now of [signedAt - 301_000, signedAt + 301_000]) expect(await verified({}, now)).toBe(false);
  });

  it.each(["", "whsec_", secret.slice(6), "whsec_%%%", "whsec_A"])(
    "never verifies under the secret %j",
    async (wrong) => {
      expect(await readReceipt(resendReceipts, request(), wrong, signedAt)).toEqual({
        ok: false,
        reason: "unsigned",
      });
    },
  );
});

describe("an event of Resend", () => {
  const data = { email_id: "e", to: ["a@b.example"], tags: { ref: outbox } };
  const created_at = "2021-02-25T15:00:00.000Z";

  async function read(event: unknown) {
    return readReceipt(resendReceipts, await signed(event), secret, signedAt);
  }

  it.each([
    ["email.delivered", "delivered"],
    ["email.bounced", "undelivered"],
    ["email.failed", "undelivered"],
    ["email.suppressed", "undelivered"],
    ["email.complained", "undelivered"],
  ])("%s: %s", async (type, delivery) => {
    const at = Date.parse(created_at);
    expect(await read({ type, created_at, data })).toEqual({ ok: true, value: [{ outbox, delivery, at }] });
  });

  it.each(["email.sent", "email.delivery_delayed", "email.opened", "domain.created"])(
    "%s says nothing final",
    async (type) => {
      expect(await read({ type, created_at, data })).toEqual({ ok: true, value: [] });
    },
  );

  it("of a mail that is not ours, or with another tag, says nothing to us", async () => {
    for (const tags of [undefined, {}, { ref: "case_x" }, { ref: "" }, [{ name: "ref", value: outbox }]]) {
      expect(await read({ type: "email.bounced", created_at, data: { tags } })).toEqual({
        ok: true,
        value: [],
      });
    }
  });

  it("without a moment that can be read happened now", async () => {
    for (const moment of [undefined, "yesterday", "2021-02-25T15:00:00", 5]) {
      const event = { type: "email.bounced", created_at: moment, data };
      expect(await read(event)).toMatchObject({ value: [{ at: signedAt }] });
    }
  });

  it("that is no event is malformed", async () => {
    for (const text of ["", "{", "[]", '"x"', "{}"]) {
      expect(await read(text)).toEqual({ ok: false, reason: "malformed" });
    }
  });
});
