import { utf8 } from "@sanad/domain/bytes";
import { genericReceipts } from "@sanad/channels/delivery/generic-receipts";
import { receiptSettings } from "@sanad/channels/delivery/generic-settings";
import { readReceipt, type ReceiptSource } from "@sanad/channels/delivery/receipt-source";
import { resendReceipts } from "@sanad/channels/delivery/resend-receipts";
import { smsGateReceipts } from "@sanad/channels/delivery/sms-gate-receipts";
import { twilioReceipts } from "@sanad/channels/delivery/twilio-receipts";
import { markerHeader, readDeliveryReport } from "@sanad/channels/mail/delivery-report";
import { partsOf } from "@sanad/channels/mail/mail-parts";
import type { GatewayRequest } from "@sanad/channels/sms/gateway";
import { isId } from "@sanad/domain/id";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../support/property.ts";

const secret = "0123456789abcdef";
const now = 1_800_000_000_000;
const outbox = `outbox_${"a".repeat(26)}`;
const data = genericReceipts({
  name: "local",
  proof: { kind: "path", secret },
  receipts: receiptSettings.parse({
    method: "POST",
    status: "status",
    statuses: { ok: "delivered" },
    otherwise: "undelivered",
    answer: { status: 200, contentType: "text/plain", body: "" },
  }),
});

const pieces = fc.constantFrom(
  "ref",
  "status",
  "MessageStatus",
  "=",
  "&",
  "%",
  "%d",
  outbox,
  "delivered",
  "#",
  "?",
  "/",
);
const event = fc.record({
  type: fc.constantFrom("email.bounced", "email.delivered", "x"),
  event: fc.constantFrom("sms:failed", "sms:delivered", "x"),
  created_at: fc.oneof(fc.constant("2026-11-15T10:00:00Z"), fc.jsonValue()),
  data: fc.oneof(fc.record({ tags: fc.record({ ref: fc.constant(outbox) }) }), fc.jsonValue()),
  payload: fc.oneof(fc.record({ messageId: fc.constant(outbox), failedAt: fc.jsonValue() }), fc.jsonValue()),
});
const text = fc.oneof(
  fc.string(),
  fc.json(),
  event.map((each) => JSON.stringify(each)),
  fc.array(fc.oneof(pieces, fc.string())).map((all) => all.join("")),
);

function request(query: string, body: string): GatewayRequest {
  return {
    url: `https://notify.example/delivery/local/${secret}?${query}`,
    headers: new Headers(),
    body: utf8(body),
  };
}

describe("a receipt", () => {
  it.each<ReceiptSource>([resendReceipts, smsGateReceipts, twilioReceipts, data])(
    "of $name that is genuine and holds anything names rows of ours at moments, or nothing",
    (source) =>
      holds(300, [text, text], (query, body) => {
        const read = source.parse(request(query, body), now);
        for (const news of read.ok ? read.value : []) {
          expect(isId("outbox", news.outbox)).toBe(true);
          expect(Number.isFinite(news.at)).toBe(true);
        }
      })(),
  );

  it.each<ReceiptSource>([resendReceipts, smsGateReceipts, twilioReceipts])(
    "of $name that anybody made is refused",
    (source) =>
      holds(100, [text, text, fc.string()], async (query, body, signature) => {
        const made = request(query, body);
        const printable = signature.replace(/[^\x21-\x7E]/g, "");
        for (const name of ["svix-signature", "x-signature", "x-twilio-signature", "svix-id"])
          made.headers.set(name, printable);
        for (const name of ["svix-timestamp", "x-timestamp"]) made.headers.set(name, String(now / 1000));
        expect(await readReceipt(source, made, secret, now)).toEqual({ ok: false, reason: "unsigned" });
      })(),
  );
});

describe("a delivery report", () => {
  const lines = fc.constantFrom(
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "Content-Type: message/delivery-status",
    "Content-Type: message/rfc822",
    "Content-Type: text/rfc822-headers",
    "Content-Transfer-Encoding: base64",
    "Action: failed",
    "Status: 5.1.1",
    `${markerHeader}: ${"a".repeat(26)}`,
    "--b",
    "--b--",
    "",
    " ",
  );
  it(
    "of any lines names a row of ours, or nothing",
    holds(300, [fc.array(fc.oneof(lines, fc.string()))], (all) => {
      const report = readDeliveryReport(partsOf(new TextEncoder().encode(all.join("\r\n"))) ?? []);
      expect(report === null || isId("outbox", report.outbox)).toBe(true);
    }),
  );
});
