import { makeId } from "@sanad/domain/id";
import { triesOf } from "@sanad/domain/backoff";
import type { CaseId } from "@sanad/domain/id";
import { safeHoursOf } from "@sanad/domain/safe-hours";
import { makeIdentity } from "@sanad/vault/seal";
import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { bindings, type System, system } from "./kit.ts";

let sanad: System;
let caseId: CaseId;
beforeEach(async () => {
  sanad = await system();
  caseId = await sanad.aCase("intl");
});

const mail = {
  channel: "email",
  to: "salma@mail.example",
  subject: "رسالتك",
  text: "وصلت رسالتك.",
  headers: { "Auto-Submitted": "auto-replied" },
  replyTo: "reply+abc@sanad.invalid",
} as const;

describe("a message to the victim", () => {
  it("is opened, mailed under neutral colours, and gone afterwards", async () => {
    const id = await sanad.message(caseId, mail);
    await deliver(sanad.notify, id);
    const [request] = await sanad.requests();
    expect(JSON.parse(request?.body ?? "")).toEqual({
      from: bindings.MAIL_FROM_NEUTRAL,
      to: ["salma@mail.example"],
      subject: "رسالتك",
      text: "وصلت رسالتك.",
      reply_to: "reply+abc@sanad.invalid",
      headers: {
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
        "X-Entity-Ref-ID": id.slice("outbox_".length),
      },
      tags: [{ name: "ref", value: id }],
    });
    expect(await bindings.EVIDENCE.head(`outgoing/${id}`)).toBeNull();
    expect(await sanad.row(id)).toMatchObject({ status: "sent", payload: null, facts: null });
  });

  it("goes by SMS when it came by SMS", async () => {
    const id = await sanad.message(caseId, { channel: "sms", to: "+212600000099", text: "وصلت رسالتك." });
    await deliver(sanad.notify, id);
    const [request] = await sanad.requests();
    expect(JSON.parse(request?.body ?? "")).toEqual({
      id,
      textMessage: { text: "وصلت رسالتك." },
      phoneNumbers: ["+212600000099"],
    });
  });

  it("stays sealed in R2 until it is delivered", async () => {
    const id = await sanad.message(caseId, mail);
    await sanad.answers({ status: 500 });
    await deliver(sanad.notify, id);
    expect(await bindings.EVIDENCE.head(`outgoing/${id}`)).not.toBeNull();
    sanad.pass(1);
    await deliver(sanad.notify, id);
    const [first, second] = await sanad.requests();
    expect(second?.body).toBe(first?.body);
    expect(await bindings.EVIDENCE.head(`outgoing/${id}`)).toBeNull();
  });

  it("that cannot be delivered is told to the lead center, without a word of it", async () => {
    await sanad.message(caseId, mail);
    await sanad.answers({ status: 422, body: { statusCode: 422, name: "validation_error" } });
    await deliverDue(sanad.notify);
    const requests = await sanad.requests();
    expect(JSON.parse(requests[1]?.body ?? "").to).toEqual(["a@intl.example"]);
    for (const word of [mail.to, mail.subject, mail.text, "salma"])
      expect(requests[1]?.body).not.toContain(word);
  });

  it("that no transit key opens is sent once the right key is configured", async () => {
    const id = await sanad.message(caseId, mail);
    const { identity } = await makeIdentity();
    const rotatedWrongly = { ...sanad.notify, config: { ...sanad.notify.config, transit: [identity] } };
    await deliver(rotatedWrongly, id);
    expect(await sanad.row(id)).toMatchObject({
      status: "pending",
      attempts: 1,
      failure: "payload-unopened",
      next_at: sanad.time + 5000,
    });
    expect(await sanad.requests()).toHaveLength(0);
    sanad.pass(1);
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", failure: null });
  });

  it("that no key opens for hours fails, and the lead center is told", async () => {
    const id = await sanad.message(caseId, mail);
    await bindings.EVIDENCE.put(
      `outgoing/${id}`,
      new TextEncoder().encode("age-encryption.org/v1\nnot really"),
    );
    for (let attempt = 0; attempt < triesOf("patient"); attempt += 1) {
      expect(await sanad.row(id)).toMatchObject({ status: "pending", attempts: attempt });
      await deliver(sanad.notify, id);
      sanad.pass(120);
    }
    expect(await sanad.row(id)).toMatchObject({ status: "failed", failure: "payload-unopened" });
    expect((await sanad.rows("trouble")).map((row) => row.center)).toEqual(["intl"]);
  });

  it("of which a try failed waits for the next safe hours, and fails when they bring nothing for days", async () => {
    const within = safeHoursOf("afternoon", "Africa/Casablanca");
    sanad.time = Date.parse("2026-07-22T16:30Z");
    const id = await sanad.message(caseId, { ...mail, within });
    await sanad.answers({ status: 500 });
    await deliver(sanad.notify, id);
    sanad.time = Date.parse("2026-07-22T17:00Z");
    await deliver(sanad.notify, id);
    expect(await sanad.requests()).toHaveLength(1);
    const next = Date.parse("2026-07-23T13:00Z");
    expect(await sanad.row(id)).toMatchObject({ status: "pending", next_at: next });
    sanad.time = next;
    const late = await sanad.message(caseId, { ...mail, within });
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent" });
    sanad.time = next + 3 * 86_400_000 + 6 * 3_600_000;
    await deliver(sanad.notify, late);
    expect(await sanad.row(late)).toMatchObject({ status: "failed", failure: "no-safe-hour" });
  });

  it("by SMS that still waited when its receiver wrote STOP never leaves", async () => {
    const sms = { channel: "sms", to: "+212600000099", text: "لديك جواب جديد." } as const;
    const [before, after] = [await sanad.message(caseId, sms), await sanad.message(caseId, mail)];
    await sanad.stopped(caseId, sanad.time + 1);
    sanad.pass(1);
    for (const id of [before, after]) await deliver(sanad.notify, id);
    expect(await sanad.row(before)).toMatchObject({ status: "cancelled" });
    expect(await sanad.row(after)).toMatchObject({ status: "sent" });
    expect(await sanad.requests()).toHaveLength(1);
  });

  it("that was put in the place of another is not sent", async () => {
    const moved = await sanad.message(caseId, mail, makeId("outbox", new Uint8Array(16)));
    await deliver(sanad.notify, moved);
    expect(await sanad.row(moved)).toMatchObject({ status: "failed", failure: "damaged" });
  });

  it("that opens and is no message, or that is gone, fails at once", async () => {
    const strange = await sanad.message(caseId, { ...mail, channel: "pigeon" as "email" });
    const gone = await sanad.message(caseId, mail);
    await bindings.EVIDENCE.delete(`outgoing/${gone}`);
    await deliver(sanad.notify, strange);
    await deliver(sanad.notify, gone);
    expect(await sanad.row(strange)).toMatchObject({ status: "failed", failure: "damaged" });
    expect(await sanad.row(gone)).toMatchObject({ status: "failed", failure: "payload-missing" });
  });
});
