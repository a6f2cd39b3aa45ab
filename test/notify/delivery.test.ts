import { callWindow } from "@sanad/domain/paging";
import type { OutboxId } from "@sanad/domain/id";
import { makeId } from "@sanad/domain/id";
import { verifyLedger } from "@sanad/store/ledger";
import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "../../workers/notify/src/deliver.ts";
import { deliverDue } from "../../workers/notify/src/due.ts";
import { bindings, type System, system } from "./kit.ts";
import { resendReceipt, smsGateReceipt } from "./signed.ts";

let sanad: System;
beforeEach(async () => {
  sanad = await system();
});

async function bySms(event: string, id: string, at = sanad.time): Promise<number> {
  return (await sanad.ask("/delivery/smsgate", await smsGateReceipt(event, id, sanad.time, at))).status;
}

async function byMail(type: string, id: string, at = sanad.time): Promise<number> {
  return (await sanad.ask("/delivery/resend", await resendReceipt(type, id, sanad.time, at))).status;
}

async function called(): Promise<readonly string[]> {
  const requests = (await sanad.requests()).filter((request) => request.path !== "/emails");
  return requests.flatMap((request) => JSON.parse(request.body).phoneNumbers);
}

async function mailed(): Promise<readonly string[][]> {
  const requests = (await sanad.requests()).filter((request) => request.path === "/emails");
  return requests.map((request) => JSON.parse(request.body).to);
}

async function sentNotice(): Promise<OutboxId> {
  const id = await sanad.notice("ma", "U1");
  await deliver(sanad.notify, id);
  return id;
}

describe("a page that the network dropped", () => {
  it("calls the next duty member at once and tells the center by mail, in one go with the ledger", async () => {
    const caseId = await sanad.aCase("ma");
    const id = await sanad.page(caseId, "U0");
    await deliver(sanad.notify, id);
    expect(await called()).toEqual(["+212600000001"]);
    expect(await bySms("sms:failed", id)).toBe(200);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", delivery: "undelivered" });
    expect(await called()).toEqual(["+212600000001", "+212600000002"]);
    expect(await mailed()).toEqual([["a@ma.example", "b@ma.example"]]);
    expect((await sanad.rows("page")).map((row) => row.status)).toEqual(["sent", "sent", "pending"]);
    expect((await sanad.ledger(caseId)).slice(0, 4)).toEqual([
      "outbox-sent",
      "outbox-queued",
      "outbox-undelivered",
      "outbox-queued",
    ]);
    await verifyLedger(sanad.notify.db, caseId);
  });

  it("calls nobody else once somebody acknowledged, and the center still hears of it", async () => {
    const caseId = await sanad.aCase("ma");
    const id = await sanad.page(caseId, "U0");
    await deliver(sanad.notify, id);
    await bindings.DB.prepare("update cases set acknowledged_at = 1 where id = ?").bind(caseId).run();
    await bySms("sms:failed", id);
    expect(await called()).toEqual(["+212600000001"]);
    expect((await sanad.rows("page")).map((row) => row.status)).toEqual(["sent", "cancelled"]);
    expect(await mailed()).toHaveLength(1);
  });

  it("does not call anybody twice when the next one was called already", async () => {
    const id = await sanad.page(await sanad.aCase("ma"), "U0");
    await deliver(sanad.notify, id);
    sanad.pass(5);
    await deliverDue(sanad.notify);
    await bySms("sms:failed", id);
    expect(await called()).toEqual(["+212600000001", "+212600000002"]);
    expect(await sanad.rows("page")).toHaveLength(3);
  });

  it("at the end of the list is told by mail, and ends the round", async () => {
    const facts = { reference: "4F7K2M9QV", urgency: "U0", step: 2, lead: "ma" };
    const id = await sanad.queue("page", await sanad.aCase("ma"), "intl", facts);
    await deliver(sanad.notify, id);
    await bySms("sms:failed", id);
    expect(await mailed()).toEqual([["a@intl.example"]]);
    const pages = (await sanad.rows("page")).map(({ status, failure }) => [status, failure]);
    expect(pages).toEqual([
      ["sent", null],
      ["failed", "unanswered"],
      ["pending", null],
    ]);
  });
});

describe("an urgent notice that bounced", () => {
  it.each(["email.bounced", "email.failed", "email.suppressed", "email.complained"])(
    "%s: the duty phone of that center is told",
    async (type) => {
      const id = await sentNotice();
      expect(await byMail(type, id)).toBe(200);
      expect(await called()).toEqual(["+212600000001"]);
      expect(await sanad.row(id)).toMatchObject({ delivery: "undelivered", delivery_at: sanad.time });
    },
  );

  it("tells the other center when the trouble does not arrive either, and then nobody", async () => {
    const id = await sentNotice();
    await byMail("email.bounced", id);
    const [trouble] = await sanad.rows("trouble");
    await bySms("sms:failed", trouble?.id ?? "");
    expect((await mailed()).at(-1)).toEqual(["a@intl.example"]);
    const last = (await sanad.rows("trouble")).at(-1);
    await byMail("email.bounced", last?.id ?? "");
    expect(await sanad.rows("trouble")).toHaveLength(2);
  });
});

describe("receipts", () => {
  it("that come again, together or one by one, tell one time", async () => {
    const id = await sentNotice();
    const answers = await Promise.all([1, 2, 3, 4].map(() => byMail("email.bounced", id)));
    answers.push(await byMail("email.failed", id));
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    expect(await sanad.rows("trouble")).toHaveLength(1);
    const { case_id } = await sanad.row(id);
    const actions = await sanad.ledger(String(case_id));
    expect(actions.filter((action) => action === "outbox-undelivered")).toHaveLength(1);
    await verifyLedger(sanad.notify.db, String(case_id));
  });

  it("of delivery after failure count only when they are of later", async () => {
    const id = await sentNotice();
    await byMail("email.bounced", id);
    await byMail("email.delivered", id, sanad.time - 1000);
    expect(await sanad.row(id)).toMatchObject({ delivery: "undelivered" });
    expect(await sanad.counted()).toMatchObject({ "delivery-resend-older": 1 });
    sanad.pass(1);
    await byMail("email.delivered", id);
    expect(await sanad.row(id)).toMatchObject({ delivery: "delivered", delivery_at: sanad.time });
    expect((await sanad.ledger(String((await sanad.row(id)).case_id))).at(-1)).toBe("outbox-delivered");
  });

  it("that change their mind twice tell nobody a second time", async () => {
    const id = await sentNotice();
    for (const type of ["email.bounced", "email.delivered", "email.complained"]) {
      await byMail(type, id);
      sanad.pass(1);
    }
    expect(await sanad.row(id)).toMatchObject({ delivery: "undelivered" });
    expect(await sanad.rows("trouble")).toHaveLength(1);
  });

  it("of one piece that arrived do not make up for another that did not, in whatever order", async () => {
    for (const order of [
      ["sms:delivered", "sms:failed"],
      ["sms:failed", "sms:delivered"],
    ]) {
      const id = await sanad.page(
        await sanad.aCase("ma", order[0] === "sms:failed" ? "OTHER" : "FIRST"),
        "U0",
      );
      await deliver(sanad.notify, id);
      for (const [later, event] of order.entries()) await bySms(event, id, sanad.time - 5000 + later);
      expect(await sanad.row(id)).toMatchObject({ delivery: "undelivered" });
      // a second call at the same telephone would wait for its turn
      sanad.time += callWindow;
    }
  });

  it("from a telephone whose clock is ahead do not outrank what is said later", async () => {
    const id = await sentNotice();
    await byMail("email.delivered", id, sanad.time + 86_400_000);
    expect(await sanad.row(id)).toMatchObject({ delivery_at: sanad.time });
  });

  it("that say nothing final change nothing", async () => {
    const id = await sentNotice();
    for (const type of ["email.sent", "email.delivery_delayed", "email.opened"])
      expect(await byMail(type, id)).toBe(200);
    expect(await sanad.row(id)).toMatchObject({ delivery: null });
    expect(await sanad.counted()).toEqual({ "delivery-resend-ignored": 3 });
  });

  it("for a row that is unknown, not sent or sent another way change nothing and are counted", async () => {
    const pending = await sanad.notice("ma", "U1");
    const notice = await sentNotice();
    expect(await byMail("email.bounced", makeId("outbox", new Uint8Array(16)))).toBe(200);
    expect(await byMail("email.bounced", pending)).toBe(200);
    expect(await bySms("sms:failed", notice)).toBe(200);
    expect(await sanad.row(pending)).toMatchObject({ status: "pending", delivery: null });
    expect(await sanad.row(notice)).toMatchObject({ status: "sent", delivery: null });
    expect(await sanad.rows("trouble")).toHaveLength(0);
    expect(await sanad.counted()).toEqual({
      "delivery-resend-unknown": 1,
      "delivery-resend-not-sent": 1,
      "delivery-smsgate-other": 1,
    });
  });

  it("of a message to the victim are told to the lead alone", async () => {
    const to = { channel: "sms", to: "+212600000099", text: "وصلت رسالتك." } as const;
    const id = await sanad.message(await sanad.aCase("intl"), to);
    await deliver(sanad.notify, id);
    await bySms("sms:failed", id);
    expect(await mailed()).toEqual([["a@intl.example"]]);
    expect((await sanad.requests()).at(-1)?.body).not.toContain(to.to);
  });
});

describe("a receipt that is quicker than the provider's own answer", () => {
  it("ends the page as sent, and the next duty member waits five minutes", async () => {
    const caseId = await sanad.aCase("ma");
    const id = await sanad.page(caseId, "U0");
    await sanad.answers({ status: 502 });
    await deliver(sanad.notify, id);
    expect(await sanad.row(id)).toMatchObject({ status: "pending", attempts: 1 });
    await bySms("sms:delivered", id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", delivery: "delivered", sent_at: sanad.time });
    expect(await sanad.ledger(caseId)).toEqual(["outbox-sent", "outbox-delivered", "outbox-queued"]);
    sanad.pass(1);
    await deliverDue(sanad.notify);
    expect(await called()).toEqual(["+212600000001"]);
    sanad.pass(5);
    await deliverDue(sanad.notify);
    expect(await called()).toEqual(["+212600000001", "+212600000002"]);
  });

  it("takes the row from the consumer that still waits, who then ends nothing", async () => {
    const id = await sanad.page(await sanad.aCase("ma"), "U0");
    const slow = {
      ...sanad.notify,
      send: async () => {
        await bySms("sms:failed", id);
        return { outcome: "accepted" } as const;
      },
    };
    await deliver(slow, id);
    expect(await sanad.row(id)).toMatchObject({ status: "sent", delivery: "undelivered" });
    expect(await called()).toEqual(["+212600000002"]);
    const steps = (await sanad.rows("page")).map((row) => JSON.parse(row.facts ?? "{}").step);
    expect(steps).toEqual([0, 1, 2]);
  });

  it("leaves nothing of a message to the victim behind", async () => {
    const id = await sanad.message(await sanad.aCase("ma"), {
      channel: "sms",
      to: "+212600000099",
      text: "x",
    });
    await sanad.answers({ status: 502 });
    await deliver(sanad.notify, id);
    await bySms("sms:delivered", id);
    expect(await bindings.EVIDENCE.head(`outgoing/${id}`)).toBeNull();
    expect(await sanad.row(id)).toMatchObject({ status: "sent", payload: null });
  });
});

describe("the webhook", () => {
  it("refuses what is not signed, too large, malformed or asked otherwise, and counts it", async () => {
    const id = await sentNotice();
    const genuine = await resendReceipt("email.bounced", id, sanad.time);
    const statuses = [];
    for (const [path, init] of [
      ["/delivery/resend", { ...genuine, headers: {} }],
      ["/delivery/smsgate", genuine],
      ["/delivery/resend", { method: "POST", body: "x".repeat(70_000) }],
      ["/delivery/resend", { method: "GET" }],
      ["/delivery/nobody", genuine],
      ["/", {}],
    ] as const) {
      const answer = await sanad.ask(path, init);
      statuses.push(answer.status);
      expect(await answer.text()).toBe("");
    }
    expect(statuses).toEqual([401, 401, 413, 405, 404, 404]);
    expect(await sanad.row(id)).toMatchObject({ delivery: null });
    expect(await sanad.counted()).toEqual({
      "delivery-resend-unsigned": 1,
      "delivery-smsgate-unsigned": 1,
      "delivery-resend-too-large": 1,
      "delivery-resend-method": 1,
    });
  });

  it("refuses everything while its secret is not configured", async () => {
    const id = await sentNotice();
    const genuine = await resendReceipt("email.bounced", id, sanad.time);
    sanad = await system({ RESEND_WEBHOOK_SECRET: "" });
    expect((await sanad.ask("/delivery/resend", genuine)).status).toBe(401);
  });

  it("has the provider try again while we fail", async () => {
    const id = await sentNotice();
    const receipt = await resendReceipt("email.bounced", id, sanad.time);
    const working = bindings.DB;
    const broken = new Proxy(working, {
      get: (target, name) => {
        if (name === "batch") return () => Promise.reject(new Error("D1 is down"));
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    expect((await sanad.ask("/delivery/resend", receipt, { DB: broken })).status).toBe(503);
    expect(await sanad.row(id)).toMatchObject({ delivery: null });
    expect((await sanad.ask("/delivery/resend", receipt)).status).toBe(200);
    expect(await sanad.row(id)).toMatchObject({ delivery: "undelivered" });
  });
});
