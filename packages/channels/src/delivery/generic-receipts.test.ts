import { utf8 } from "@sanad/domain/bytes";
import { describe, expect, it } from "vitest";
import { genericReceipts, receiptAddress } from "./generic-receipts.ts";
import { receiptProof, type ReceiptProof, receiptSettings } from "./generic-settings.ts";
import { readReceipt } from "./receipt-source.ts";

const secret = "0123456789abcdef";
const outbox = `outbox_${"c".repeat(26)}`;
const now = 1_790_000_000_000;
const receipts = receiptSettings.parse({
  method: "GET",
  status: "status",
  statuses: { "1": "delivered", "2": "undelivered", "4": "waiting" },
  otherwise: "waiting",
  answer: { status: 200, contentType: "text/plain", body: "" },
});
const query: ReceiptProof = { kind: "query", name: "key", secret };
const gateway = { name: "local", proof: query, receipts };

function get(url: string, headers: Record<string, string> = {}) {
  return { url, headers: new Headers(headers), body: new Uint8Array() };
}

describe("the address that a gateway reports to", () => {
  it.each<[ReceiptProof, string]>([
    [query, `https://n.example/delivery/local?key=${secret}&ref=${outbox}&status=%d`],
    [{ kind: "path", secret }, `https://n.example/delivery/local/${secret}?ref=${outbox}&status=%d`],
    [
      { kind: "basic", user: "gw", secret },
      `https://gw:${secret}@n.example/delivery/local?ref=${outbox}&status=%d`,
    ],
  ])("carries the proof and the row, and leaves the gateway's escape alone", (proof, expected) => {
    expect(receiptAddress({ ...gateway, proof }, "https://n.example", outbox, "%d")).toBe(expected);
  });

  it("has no status of its own for a gateway that adds one", () => {
    expect(receiptAddress(gateway, "https://n.example", outbox)).not.toContain("status");
  });
});

describe("a receipt of a gateway that is data", () => {
  function read(url: string, proof: ReceiptProof = query, headers: Record<string, string> = {}) {
    return readReceipt(genericReceipts({ ...gateway, proof }), get(url, headers), secret, now);
  }
  const base = "https://n.example/delivery/local";

  it.each([
    ["1", [{ outbox, delivery: "delivered", at: now }]],
    ["2", [{ outbox, delivery: "undelivered", at: now }]],
    ["4", []],
    ["99", []],
    ["toString", []],
  ])("says with %s", async (status, value) => {
    expect(await read(`${base}?key=${secret}&ref=${outbox}&status=${status}`)).toEqual({ ok: true, value });
  });

  it("proves itself by query, path or Basic", async () => {
    const end = `ref=${outbox}&status=2`;
    const authorization = `Basic ${btoa(`gw:${secret}`)}`;
    const basic: ReceiptProof = { kind: "basic", user: "gw", secret };
    const path: ReceiptProof = { kind: "path", secret };
    const genuine = { ok: true, value: [{ outbox, delivery: "undelivered", at: now }] };
    expect(await read(`${base}/${secret}?${end}`, path)).toEqual(genuine);
    expect(await read(`${base}?${end}`, basic, { authorization })).toEqual(genuine);
    for (const wrong of [
      read(`${base}?${end}`),
      read(`${base}?key=${secret}x&${end}`),
      read(`${base}?key=${secret}&key=${secret}&${end}`),
      read(`${base}/${secret}?${end}`),
      read(`${base}?${end}&x=/${secret}`, path),
      read(`${base}/${secret.slice(1)}?${end}`, path),
      read(`${base}?${end}`, path),
      read(`${base}?${end}`, basic),
      read(`${base}?${end}`, basic, { authorization: `Basic ${btoa(`other:${secret}`)}` }),
    ])
      expect(await wrong).toEqual({ ok: false, reason: "unsigned" });
  });

  it("is malformed without a row or a status, and with two of them", async () => {
    for (const end of ["status=2", `ref=${outbox}`, `ref=x&status=2`, `ref=${outbox}&status=1&status=2`])
      expect(await read(`${base}?key=${secret}&${end}`)).toEqual({ ok: false, reason: "malformed" });
  });

  it("by POST has its row in the address and its status in the form", async () => {
    const posted = receiptSettings.parse({
      ...receipts,
      method: "POST",
      status: "message_status",
      statuses: { DELIVRD: "delivered", ACCEPTD: "waiting" },
      otherwise: "undelivered",
    });
    const source = genericReceipts({ ...gateway, receipts: posted });
    const ask = (body: string) =>
      readReceipt(source, { ...get(`${base}?key=${secret}&ref=${outbox}`), body: utf8(body) }, secret, now);
    expect(await ask("id=u&message_status=DELIVRD")).toMatchObject({ value: [{ delivery: "delivered" }] });
    expect(await ask("id=u&message_status=EXPIRED")).toMatchObject({ value: [{ delivery: "undelivered" }] });
    expect(await ask("id=u&message_status=ACCEPTD")).toEqual({ ok: true, value: [] });
    expect(await ask(`ref=${outbox}&message_status=DELIVRD`)).toEqual({ ok: false, reason: "malformed" });
  });
});

describe("a proof", () => {
  it.each(["short", "with%20escape-and-more", "with/slash-in-the-middle", "with space in the middle"])(
    "with the secret %j is no proof",
    (wrong) => {
      expect(receiptProof.safeParse({ kind: "path", secret: wrong }).success).toBe(false);
    },
  );
});
