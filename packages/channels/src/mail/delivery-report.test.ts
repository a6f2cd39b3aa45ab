import { describe, expect, it } from "vitest";
import { markerHeader, markerOf, readDeliveryReport } from "./delivery-report.ts";
import { partsOf } from "./mail-parts.ts";
import { readMail } from "./mail.ts";

const outbox = `outbox_${"d".repeat(26)}`;
const token = "e".repeat(26);

interface Parts {
  readonly head?: readonly string[];
  readonly type?: string;
  readonly status?: string;
  readonly statusType?: string;
  readonly returnedType?: string;
  readonly returned?: readonly string[];
}

const ours = [
  "From: help@sanad.example",
  `Reply-To: <reply+${token.toUpperCase()}@Sanad.example>`,
  `${markerHeader}: ${markerOf(outbox)}`,
  "Subject: x",
];

function read(raw: Uint8Array): ReturnType<typeof readDeliveryReport> {
  return readDeliveryReport(partsOf(raw) ?? []);
}

function report(parts: Parts = {}): Uint8Array {
  const {
    head = ["From: Mail Delivery System <mailer-daemon@mail.example>", "Subject: Undelivered"],
    type = "multipart/report; report-type=delivery-status",
    status = "Final-Recipient: rfc822; someone@mail.example\r\nAction: failed\r\nStatus: 5.1.1",
    statusType = "message/delivery-status",
    returnedType = "message/rfc822",
    returned = ours,
  } = parts;
  return new TextEncoder().encode(
    [
      ...head,
      `Content-Type: ${type}; boundary="b"`,
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "It did not arrive.",
      "--b",
      `Content-Type: ${statusType}`,
      "",
      "Reporting-MTA: dns; mail.example",
      "",
      status,
      "--b",
      `Content-Type: ${returnedType}`,
      "",
      ...returned,
      "",
      "x",
      "--b--",
      "",
    ].join("\r\n"),
  );
}

describe("a delivery report", () => {
  it.each(["message/rfc822", "text/rfc822-headers", "message/global-headers"])(
    "names the row and the thread of the mail that comes back as %s",
    async (returnedType) => {
      const raw = report({ returnedType });
      expect(read(raw)).toMatchObject({ outbox, undelivered: true });
      const mail = await readMail(raw, { from: "", to: "bounces@sanad.example" }, "sanad.example");
      expect([mail.replyToken, mail.automatic]).toEqual([token, true]);
      expect(mail.deliveryReport).toMatchObject({ outbox });
    },
  );

  it("with the row in other letters, and folded, names it too", () => {
    const returned = [
      `${markerHeader.toUpperCase()}:`,
      ` ${markerOf(outbox).toUpperCase()}`,
      ...ours.slice(0, 2),
    ];
    expect(read(report({ returned }))).toMatchObject({ outbox, undelivered: true });
  });

  it.each([
    ["Action: failed\r\nStatus: 5.7.1 (refused)", true],
    ["action: Failed\r\nstatus: 4.4.7", true],
    ["Action: delivered\r\nStatus: 2.0.0\r\n\r\nAction: failed\r\nStatus: 5.2.2", true],
    ["Action: delayed\r\nStatus: 4.4.1", false],
    ["Action: delivered\r\nStatus: 2.0.0", false],
    ["Action: relayed\r\nStatus: 2.0.0", false],
    ["Diagnostic-Code: smtp; 550 Action: failed", false],
  ])("%j: %j", (status, undelivered) => {
    expect(read(report({ status }))).toMatchObject({ outbox, undelivered });
  });

  it("in base64 is read", () => {
    const raw = report({
      statusType: "message/delivery-status\r\nContent-Transfer-Encoding: base64",
      status: "",
    });
    const status = btoa("Action: failed\r\nStatus: 5.1.1\r\n");
    const text = new TextDecoder().decode(raw).replace("Reporting-MTA: dns; mail.example", status);
    expect(read(new TextEncoder().encode(text))).toMatchObject({ undelivered: true });
  });

  it.each([
    ["abuse", true],
    ["Fraud", true],
    ["not-spam", false],
    ["auth-failure", false],
  ])("of feedback: %s", (kind, undelivered) => {
    const type = 'multipart/report; report-type="feedback-report"';
    const status = `Feedback-Type: ${kind}\r\nVersion: 1`;
    const raw = report({ type, statusType: "message/feedback-report", status });
    expect(read(raw)).toMatchObject({ outbox, undelivered });
  });

  it.each<[string, Parts]>([
    [
      "is titled so by a person",
      {
        head: ["From: a@b.example", "Subject: delivery failed"],
        type: "multipart/mixed; report-type=delivery-status",
      },
    ],
    ["says nothing of its type", { type: "multipart/report" }],
    ["comes back without our header", { returned: ours.slice(0, 2) }],
    ["comes back with something else in it", { returned: [`${markerHeader}: <x@y.example>`] }],
    ["has the header only for itself", { head: [`${markerHeader}: ${markerOf(outbox)}`], returned: [] }],
  ])("is none when it %s", (_, parts) => {
    expect(read(report(parts))).toBeNull();
  });

  it("does not fail where there is nothing", () => {
    for (const text of ["", "\r\n", "Content-Type: multipart/report; report-type=delivery-status\r\n\r\n"])
      expect(read(new TextEncoder().encode(text))).toBeNull();
  });
});
