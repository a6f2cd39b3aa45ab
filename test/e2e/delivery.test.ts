import type { CaughtMessage } from "@sanad/dev/catcher";
import { genericOut } from "@sanad/dev/bindings";
import { signedSms } from "@sanad/dev/demo-sms";
import { makeKeys } from "@sanad/dev/keys";
import { type Fate, receiptFor } from "@sanad/dev/receipts";
import type { System } from "@sanad/dev/system";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { brokenChains, countRefusals, rowsOf, startTestSystem } from "../support/system.ts";

/** Tells of a plan to die, so that the duty roster is called. */
const urgent = "شريت السم وغادي نقتل راسي";

async function report(system: System, sender: string): Promise<void> {
  const webhook = signedSms(system.keys.accounts.gateways.smsgate.signingKey, sender, urgent);
  const answer = await fetch(`${system.urls.intake}/sms/smsgate`, { method: "POST", ...webhook });
  expect(answer.status).toBe(200);
}

/** The message that was caught for this address, once it was. */
function sentTo(system: System, address: string, number = 1): Promise<CaughtMessage> {
  return vi.waitFor(() => {
    const found = system.catcher.messages.filter(({ to }) => [to].flat().includes(address));
    expect(found.length).toBeGreaterThanOrEqual(number);
    return found[number - 1] as CaughtMessage;
  }, 20_000);
}

async function tell(system: System, message: CaughtMessage, fate: Fate): Promise<number> {
  const { url, init } = receiptFor(message, fate, { keys: system.keys, notify: system.urls.notify });
  return (await fetch(url, init)).status;
}

async function deliveries(system: System, kind: string): Promise<readonly unknown[]> {
  const rows = (await rowsOf(system, "outbox")).filter((row) => row["kind"] === kind);
  return rows.map((row) => row["delivery"]);
}

const [first, second] = ["+212600000001", "+212600000002"];
const center = "notices-ma@center.example";

describe.each(["smsgate", "twilio", "kannel", "jasmin"] as const)("a page through %s", (gateway) => {
  let system: System;
  beforeAll(async () => {
    const keys = await makeKeys();
    system = await startTestSystem({
      keys,
      variables: (urls) => {
        const built = gateway === "smsgate" || gateway === "twilio";
        return { notify: built ? { SMS_GATEWAY: gateway } : genericOut(gateway, keys, urls) };
      },
    });
  }, 90_000);
  afterAll(() => system.stop());

  it("that the network dropped reaches the next duty member and the center, once", async () => {
    await report(system, "+212600000200");
    const page = await sentTo(system, first);
    expect([page.provider, page.text]).toEqual([gateway, expect.stringContaining("افتحوا لوحة العمل الآن")]);
    for (const _ of [1, 2]) expect(await tell(system, page, "undelivered")).toBe(200);
    expect((await sentTo(system, second)).provider).toBe(gateway);
    // The notice of the report, and the trouble.
    expect((await sentTo(system, center, 2)).text).toContain("نداء المداومة");
    expect(await deliveries(system, "page")).toEqual(["undelivered", null, null]);
    expect(await deliveries(system, "trouble")).toEqual([null]);
    expect(await tell(system, await sentTo(system, second), "delivered")).toBe(200);
    expect(await deliveries(system, "page")).toEqual(["undelivered", "delivered", null]);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });
});

describe("mail that comes back", () => {
  let system: System;
  beforeAll(async () => {
    system = await startTestSystem();
  }, 90_000);
  afterAll(() => system.stop());

  async function email(from: string, lines: readonly string[]): Promise<void> {
    const to = "help@sanad.invalid";
    const query = new URLSearchParams({ from, to });
    const body = lines.join("\r\n");
    const url = `${system.urls.intake}/cdn-cgi/handler/email?${query}`;
    expect((await fetch(url, { method: "POST", body })).status).toBe(200);
  }

  /** A mail server's report on a mail of ours, which it sends back whole. */
  function bounce(mail: CaughtMessage, id: string): readonly string[] {
    const headers = Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
    return [
      "From: Mail Delivery System <mailer-daemon@mail.example>",
      `Message-ID: <${id}@mail.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      "",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Action: failed",
      "Status: 5.1.1",
      "--b",
      "Content-Type: message/rfc822",
      "",
      ...headers,
      `Reply-To: ${[mail.replyTo].flat().join()}`,
      "",
      mail.text,
      "--b--",
    ];
  }

  async function count(table: string): Promise<number> {
    return (await rowsOf(system, table)).length;
  }

  it("from a victim's address is added to their case, and the lead is told", async () => {
    const victim = "v1@mail.example";
    await email(victim, [`From: <${victim}>`, "Message-ID: <v1@mail.example>", "Subject: x", "", "رسالة"]);
    const answer = await sentTo(system, victim);
    const [cases, entries] = [await count("cases"), await count("entries")];
    await email("", bounce(answer, "b1"));
    expect(await deliveries(system, "message")).toEqual(["undelivered"]);
    expect(await count("cases")).toBe(cases);
    expect(await count("entries")).toBeGreaterThan(entries);
    await vi.waitFor(() => {
      const told = system.catcher.messages.filter(({ text }) => text.includes("رسالة إلى المعني بالأمر"));
      expect(told.map(({ to }) => to)).toEqual([[center]]);
    }, 20_000);
  });

  it("from a center's own address is told by SMS and makes no case that would be told by mail again", async () => {
    const notice = await sentTo(system, center);
    const cases = await count("cases");
    await email("", bounce(notice, "b2"));
    await email("", bounce(notice, "b3"));
    expect((await sentTo(system, first)).text).toContain("تعذر تسليم رسالة");
    expect(await count("cases")).toBe(cases);
    expect(await countRefusals(system, "email-bounce-repeated")).toBe(1);
    expect(brokenChains(await rowsOf(system, "ledger"))).toEqual([]);
  });

  it("of a row that is not there, and a person's mail titled so, are reports like all others", async () => {
    const victim = "v2@mail.example";
    const cases = await count("cases");
    const mail = await sentTo(system, center);
    const forged = { ...mail, headers: { "X-Entity-Ref-ID": "a".repeat(26) } };
    await email("", bounce(forged, "b4"));
    await email(victim, [`From: <${victim}>`, "Subject: Undelivered Mail Returned to Sender", "", "نص"]);
    expect(await count("cases")).toBe(cases + 2);
    expect(await countRefusals(system, "email-bounce-unknown")).toBe(1);
  });

  it("to Resend comes by its webhook", async () => {
    const notice = await sentTo(system, "notices-intl@center.example");
    expect(await tell(system, notice, "delivered")).toBe(200);
    expect(await tell(system, notice, "undelivered")).toBe(200);
    expect((await sentTo(system, "+212600000003")).text).toContain("تعذر تسليم رسالة");
  });
});
