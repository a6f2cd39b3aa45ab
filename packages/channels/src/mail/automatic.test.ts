import { describe, expect, it } from "vitest";
import { isAutomatic } from "./automatic.ts";

const person = "victim@mail.example";

describe("isAutomatic", () => {
  it.each([
    ["auto-submitted", "auto-generated (failure)"],
    ["auto-submitted", "Auto-Replied"],
    ["precedence", "bulk"],
    ["precedence", "list"],
    ["precedence", "auto_reply"],
    ["list-id", "<news.shop.example>"],
    ["list-unsubscribe", "<https://shop.example/u>"],
    ["mailing-list", "contact x"],
    ["x-auto-response-suppress", "DR, OOF, AutoReply"],
    ["x-auto-response-suppress", "All"],
    ["x-autoreply", "yes"],
    ["x-autorespond", ""],
    ["x-autoresponder", "anything"],
    ["x-loop", "help@sanad.example"],
    ["content-type", "multipart/report; report-type=delivery-status"],
    ["content-type", "message/feedback-report"],
    ["content-type", 'Multipart/Report; report-type="feedback-report"; boundary=b'],
    ["x-failed-recipients", "someone@mail.example"],
    ["return-path", "<>"],
  ])("%s: %s", (key, value) => {
    expect(isAutomatic([{ key, value }], person)).toBe(true);
  });

  it.each(["", "<>", " ", "MAILER-DAEMON@mail.example", "<postmaster@mail.example>", "postmaster"])(
    "envelope %j",
    (from) => {
      expect(isAutomatic([], from)).toBe(true);
    },
  );

  it.each([
    ["auto-submitted", "no"],
    ["auto-submitted", "No (a person)"],
    ["precedence", "first-class"],
    ["x-auto-response-suppress", "DR, RN, NRN"],
    ["content-type", "multipart/mixed; boundary=report"],
    ["return-path", "<victim@mail.example>"],
    ["subject", "delivery failed: auto-submitted bulk list"],
  ])("a person may send %s: %s", (key, value) => {
    expect(isAutomatic([{ key, value }], person)).toBe(false);
  });

  it("does not take a person for the postmaster", () => {
    expect(isAutomatic([], "postmaster.fan@mail.example")).toBe(false);
  });
});
